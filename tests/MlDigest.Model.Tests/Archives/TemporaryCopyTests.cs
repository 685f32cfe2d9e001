using System.Runtime.Versioning;
using MlDigest.Model.Archives;
using MlDigest.Tests;

namespace MlDigest.Model.Tests.Archives;

public sealed class TemporaryCopyTests
{
    [Fact]
    public void Copy_lies_in_the_temporary_folder()
    {
        using var copy = TemporaryCopy.Create();
        Path.GetDirectoryName(copy.Name).Should().Be(Path.GetTempPath().TrimEnd(Path.DirectorySeparatorChar));
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public void Copy_is_for_the_user_alone_and_has_no_name()
    {
        using var copy = TemporaryCopy.Create();
        File.GetUnixFileMode(copy.SafeFileHandle).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Exists(copy.Name).Should().BeFalse();
        copy.Write("kept"u8);
        copy.Position = 0;
        new StreamReader(copy).ReadToEnd().Should().Be("kept");
    }

    [Fact]
    public void Copy_that_is_closed_is_gone()
    {
        string name;
        using (var copy = TemporaryCopy.Create()) name = copy.Name;
        File.Exists(name).Should().BeFalse();
    }
}
