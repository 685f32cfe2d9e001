using MlDigest.Model.Accuracy.Labels;

namespace MlDigest.Model.Accuracy;

/// <summary>Prints the labels of folders as JSON Lines, as <c>mldigest compare</c> takes them.</summary>
internal static class LabelsCommand
{
    public static int Run(string[] folders)
    {
        using var output = Console.OpenStandardOutput();
        foreach (var document in folders.SelectMany(LabelledDocument.LoadFolder)) LabelsJson.Write(output, document);
        return 0;
    }
}
