namespace MlDigest.Model.Tests.PublicApi;

public sealed class PublicApiTests
{
    [Fact]
    public void Public_api_is_the_one_that_was_reviewed()
    {
        var reviewed = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PublicApi", "PublicApi.txt"));
        var actual = ApiPrinter.Print(typeof(DigestDocument).Assembly);
        if (actual == reviewed) return;
        var path = Path.Combine(AppContext.BaseDirectory, "PublicApi.txt");
        File.WriteAllText(path, actual);
        Assert.Fail(
            $"""
            The public API is not the one that was reviewed. If the change is meant, say it in the change log, and make
            tests/MlDigest.Model.Tests/PublicApi/PublicApi.txt a copy of
            {path}
            {Difference('-', reviewed, actual)}{Difference('+', actual, reviewed)}
            """);
    }

    private static string Difference(char sign, string these, string those) =>
        string.Concat(these.Split('\n').Except(those.Split('\n')).Select(line => $"{sign} {line.Trim()}\n"));
}
