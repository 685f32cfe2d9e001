using System.Text.Encodings.Web;
using System.Text.Unicode;
using DigestReader;
using DigestReader.Library;
using DigestReader.Pages;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services.AddRazorComponents();
builder.Services.AddOutputCache(options =>
    (options.SizeLimit, options.DefaultExpirationTimeSpan) = (64 * 1024 * 1024, TimeSpan.FromDays(1)));
builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));

DigestLibrary library;
try
{
    library = await DigestLibrary.OpenAsync(builder.Configuration["archive"] ?? Path.Combine(AppContext.BaseDirectory, "digests"));
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync($"{exception.Message}. Name a folder or an archive of digests with --archive.");
    return 1;
}

Console.WriteLine($"{library.Issues.Count} issues, {library.Entries.Count} entries");
var app = builder.Build();
app.UseSafeHeaders();
app.UseStaticFiles();
if (library.Pictures is { } pictures) app.UsePictures(pictures);
app.UseOutputCache();
app.MapPages(library);
app.Run();
return 0;
