using System.Text.Json.Serialization;

namespace MlDigest.Cli;

/// <summary>How the lines of a journal are written and read: without reflection, which native code does without.</summary>
[JsonSerializable(typeof(JournalHeader))]
[JsonSerializable(typeof(ParseCheckpoint))]
internal sealed partial class JournalJson : JsonSerializerContext;
