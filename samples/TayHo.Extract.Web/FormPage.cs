namespace TayHo.Extract.Web;

/// <summary>The page at the service's root: a form, no script.</summary>
internal static class FormPage
{
    /// <summary>The page.</summary>
    public const string Html = """
        <!DOCTYPE html>
        <html lang="vi">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="icon" href="data:,">
        <title>TayHo.Extract</title>
        <style>
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
        textarea { width: 100%; height: 24rem; font: inherit; }
        button { font: inherit; padding: .4rem 1.2rem; }
        </style>
        </head>
        <body>
        <h1>Dán một bài báo vào đây</h1>
        <form method="post" action="/marked" accept-charset="utf-8">
        <label for="article">Văn bản hoặc mã HTML của trang</label>
        <textarea id="article" name="article" required></textarea>
        <p><button type="submit">Đọc bài</button></p>
        </form>
        <p><a href="/openapi/v1.json">OpenAPI</a> · <a href="/schema">JSON Schema</a></p>
        </body>
        </html>
        """;
}
