using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace DigestReader.Library;

/// <summary>The pictures of a folder of digests and nothing else of it: no other files, and nothing that a link leads to.</summary>
public sealed class PictureFolder(string path) : IFileProvider, IDisposable
{
    /// <summary>Where the pictures are served.</summary>
    public const string Address = "/pictures";

    private readonly PhysicalFileProvider files = new(path);

    /// <summary>The kinds of picture that browsers show and that run nothing.</summary>
    public static FileExtensionContentTypeProvider Types { get; } = new(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".avif"] = "image/avif",
    });

    /// <summary>The address of a picture that a document shows by a relative one; null where the folder has no such picture.</summary>
    public string? UrlOf(string url, string document)
    {
        if (url.StartsWith('/') || Uri.TryCreate(url, UriKind.Absolute, out _)) return null;
        var place = new Uri(new Uri("http://folder/"), string.Join('/', document.Split('/').Select(Uri.EscapeDataString)));
        if (!Uri.TryCreate(place, url, out var picture)) return null;
        var name = Uri.UnescapeDataString(picture.AbsolutePath);
        return Types.TryGetContentType(name, out _) && GetFileInfo(name).Exists ? Address + picture.AbsolutePath : null;
    }

    // A pipe or a device has no length, and may never end.
    public IFileInfo GetFileInfo(string subpath)
    {
        var file = files.GetFileInfo(subpath);
        return file.PhysicalPath is { } found && file.Exists && file.Length > 0 && !IsBehindLink(found)
            ? file
            : new NotFoundFileInfo(subpath);
    }

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    public void Dispose() => files.Dispose();

    private bool IsBehindLink(string file)
    {
        for (var part = file; part is not null && part.Length > files.Root.Length; part = Path.GetDirectoryName(part))
        {
            if ((File.GetAttributes(part) & FileAttributes.ReparsePoint) != 0) return true;
        }

        return false;
    }
}
