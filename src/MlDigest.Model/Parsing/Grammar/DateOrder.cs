namespace MlDigest.Model.Parsing.Grammar;

/// <summary>Whether a document writes the day of a date before its month or behind it, where the year stands last.</summary>
internal enum DateOrder
{
    Unknown,
    DayFirst,
    MonthFirst,
}
