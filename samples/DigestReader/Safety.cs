using DigestReader.Library;

namespace DigestReader;

/// <summary>What keeps other people's text harmless should everything else fail.</summary>
internal static class Safety
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self' data: http: https:; form-action "
            + "'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void UseSafeHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return next(context);
    });

    public static void UsePictures(this IApplicationBuilder app, PictureFolder pictures) => app.UseStaticFiles(new StaticFileOptions
    {
        FileProvider = pictures,
        RequestPath = PictureFolder.Address,
        ContentTypeProvider = PictureFolder.Types,
    });
}
