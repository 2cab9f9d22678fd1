// Record types of one's own beside ours: roads by a file of rules, phone numbers by a recogniser in code.
//   dotnet run --project samples/TayHo.Extract.CustomRecord -- [FILE]...
using System.Text;
using TayHo.Extract;
using TayHo.Extract.Samples;
using TayHo.Extract.Export;
using TayHo.Extract.Records;

Console.OutputEncoding = Encoding.UTF8;
ArticleExtractor extractor = ArticleExtractor.CreateBuilder()
    .AddRules(Path.Combine(AppContext.BaseDirectory, "roads.tsv"))
    .AddRecognizer(new PhoneRecognizer())
    .Build();

const string Example = "Thông xe đường mới\nSáng 12/3/2024, huyện Vân Đồn thông xe đường Nguyễn Văn Mây dài 12,5 km. Người dân gọi số 0912 345 678 khi cần.";
ExtractionDocument[] documents = args.Length == 0 ? [extractor.ExtractText(Example)] : [.. args.Select(path => extractor.ExtractFile(path))];
foreach (CustomRecord record in documents.SelectMany(d => d.Custom ?? []))
{
    Console.WriteLine(record);
}

// The tables custom and custom_fields hold them too, as do JSON, the workbook, the database and the report.
ExtractionCsv.WriteTable(Console.OpenStandardOutput(), "custom_fields", documents);
