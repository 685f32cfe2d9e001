using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary>Arguments and options that several commands take, and what is said when they are wrong.</summary>
internal static class Arguments
{
    public const string StandardInput = "-";

    private const string SomePeriods = "2026, 2026-05, 2026-W20 or 2026-05-18";

    private static readonly string[] KnownKinds =
    [
        .. new[]
        {
            EntryKind.Paper, EntryKind.Article, EntryKind.Code, EntryKind.Dataset, EntryKind.Model, EntryKind.Project, EntryKind.Video,
            EntryKind.Podcast, EntryKind.Course,
            EntryKind.Book, EntryKind.Event, EntryKind.Job, EntryKind.Discussion, EntryKind.Social, EntryKind.Other,
        }.Select(kind => kind.Value),
    ];

    /// <summary>The digests to read.</summary>
    public static Argument<string[]> Digests(Terminal terminal)
    {
        var paths = Paths(
            terminal, "path", "Markdown files, folders or archives (zip, tar, tar.gz) with Markdown files, or - for standard input.");
        paths.Validators.Add(result =>
        {
            foreach (var path in result.Tokens.Select(token => token.Value).Where(path => JsonInput.IsNamedSo(path) && File.Exists(path)))
            {
                result.AddError($"{path}: this is JSON by its name, and Markdown is read here; 'mldigest convert' reads JSON.");
            }
        });
        return paths;
    }

    /// <summary>
    /// One path or more. What looks like an option is no path unless there is such a file, and what is closed cannot be read.
    /// </summary>
    public static Argument<string[]> Paths(Terminal terminal, string name, string description)
    {
        var paths = new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore };
        CheckPaths(terminal, paths);
        return paths;
    }

    /// <summary>Refuses as a path what looks like an option, unless there is such a file, and standard input that is closed.</summary>
    public static void CheckPaths(Terminal terminal, Argument paths) =>
        paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (token.Value.Length == 0) result.AddError("A path is empty.");
                if (token.Value == StandardInput && terminal.Input is ClosedStream)
                    result.AddError($"(standard input): {ClosedStream.Reason}");
                if (token.Value.Length < 2 || token.Value[0] != '-' || Path.Exists(token.Value)) continue;
                var options = ((CommandResult)result.Parent!).Command.Options.Select(option => option.Name);
                result.AddError($"There is no option '{token.Value}'.{Spelling.Hint(token.Value, options)}");
            }
        });

    public static Option<OutputFormat> Format(string description, params OutputFormat[] formats) =>
        Format(description, [.. formats.Select(format => (NameOf(format), format))]);

    /// <summary>How to print; the first is the default.</summary>
    public static Option<T> Format<T>(string description, params (string Word, T Value)[] choices)
        where T : struct
    {
        var format = Choice("--format", $"{description} [default: {choices[0].Word}]", choices);
        format.Aliases.Add("-f");
        return format;
    }

    public static bool TryReadFormat(string name, OutputFormat[] formats, out OutputFormat format)
    {
        foreach (var known in formats)
        {
            format = known;
            if (name.Equals(NameOf(known), StringComparison.OrdinalIgnoreCase)) return true;
        }

        format = default;
        return false;
    }

    private static string NameOf(OutputFormat format) => format switch
    {
        OutputFormat.Auto => "auto",
        OutputFormat.Json => "json",
        OutputFormat.Jsonl => "jsonl",
        _ => "table",
    };

    public static Option<string[]> Include() => Patterns(
        "--include",
        "A pattern of the names to read in folders and archives: * and ? stand for characters, ** also "
            + "for folders. May be given several times. "
            + $"[default: {string.Join(", ", DigestArchiveOptions.Default.Include)}]");

    public static Option<string[]> Exclude() => Patterns("--exclude", "A pattern of the names to leave out. May be given several times.");

    public static DigestArchiveOptions Options(string[]? include, string[]? exclude, int threads) => new()
    {
        Include = include is { Length: > 0 } ? [.. include] : DigestArchiveOptions.Default.Include,
        Exclude = [.. exclude ?? []],
        MaxDegreeOfParallelism = threads,
    };

    /// <summary>One of a few words.</summary>
    public static Option<T> Choice<T>(string name, string description, params (string Word, T Value)[] choices)
        where T : struct => Completed<T>(choices.Select(choice => choice.Word), new(name)
        {
            Description = description,
            HelpName = string.Join('|', choices.Select(choice => choice.Word)),
            CustomParser = result =>
            {
                var word = result.Tokens[0].Value;
                foreach (var choice in choices)
                {
                    if (word.Equals(choice.Word, StringComparison.OrdinalIgnoreCase)) return choice.Value;
                }

                result.AddError($"{name}: '{word}' is none of {string.Join(", ", choices.Select(choice => choice.Word))}.");
                return default;
            },
        });

    /// <summary>An option whose words shells can complete.</summary>
    private static Option<T> Completed<T>(IEnumerable<string> words, Option<T> option)
    {
        option.CompletionSources.Add([.. words]);
        return option;
    }

    private static Option<EntryKind[]> Kinds() => Completed<EntryKind[]>(KnownKinds, new("--kind")
    {
        Description = "The kinds of entries to take, with commas between, for example paper,code. [default: all]",
        HelpName = "kind,…",
        AllowMultipleArgumentsPerToken = false,
        CustomParser = result =>
        {
            var words = result.Tokens.SelectMany(token => token.Value.Split(',')).Select(word => word.Trim().ToLowerInvariant()).ToList();
            foreach (var word in words.Where(word => !KnownKinds.Contains(word)))
            {
                result.AddError($"--kind: '{word}' is none of {string.Join(", ", KnownKinds)}.{Spelling.Hint(word, KnownKinds)}");
            }

            return [.. words.Select(word => new EntryKind(word))];
        },
    });

    private static Option<DigestPeriod?> Since() => new("--since")
    {
        Description = $"The period in or after which the period of an issue has to end, such as {SomePeriods}. "
            + "Issues without a period are left out then.",
        HelpName = "period",
        CustomParser = result =>
        {
            if (DigestPeriod.TryParse(result.Tokens[0].Value, out var period)) return period;
            result.AddError($"--since: '{result.Tokens[0].Value}' is no period such as {SomePeriods}.");
            return null;
        },
    };

    /// <summary>The options that say which issues and entries to take, and what they say together.</summary>
    public static (Option<EntryKind[]> Kinds, Option<DigestPeriod?> Since, Func<ParseResult, IssueFilter> Read) Filter()
    {
        var (kinds, since) = (Kinds(), Since());
        return (kinds, since, result => new IssueFilter([.. result.GetValue(kinds) ?? []], result.GetValue(since)));
    }

    public static Option<string?> Output() => new("--output", "-o")
    {
        Description = "The file to write instead of standard output. It appears when it is whole. What is read, "
            + "links and devices are never written over.",
        HelpName = "file",
    };

    private static Option<string[]> Patterns(string name, string description) =>
        new(name) { Description = description, HelpName = "pattern", Arity = ArgumentArity.OneOrMore };

    public static Option<int> Threads() => new("--threads", "-t")
    {
        Description = "The number of documents to parse at once.",
        HelpName = "n",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var threads) && threads > 0)
            {
                return threads;
            }

            result.AddError($"--threads: '{result.Tokens[0].Value}' is not a whole number from 1 up.");
            return default;
        },
    };
}
