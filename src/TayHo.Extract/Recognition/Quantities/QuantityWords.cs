using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Quantities;

/// <summary>The function words of quantity phrases, looked up once.</summary>
internal sealed class QuantityWords(Vocabulary vocabulary)
{
    private readonly int _from = vocabulary.Find("từ");
    private readonly int _to = vocabulary.Find("đến");
    private readonly int _until = vocabulary.Find("tới");
    private readonly int _and = vocabulary.Find("và");
    private readonly int _number = vocabulary.Find("số");
    private readonly int _total = vocabulary.Find("tổng");
    private readonly int _each = vocabulary.Find("mỗi");
    private readonly int _dot = vocabulary.Find("có");

    /// <summary>"từ" before the lower end of a range.</summary>
    public bool IsFrom(RecognitionContext context, int token) => context.Is(token, _from);

    public bool IsAnd(RecognitionContext context, int token) => context.Is(token, _and);

    public bool IsEach(RecognitionContext context, int token) => context.Is(token, _each);

    /// <summary>"có" alone, which says of the counted only that it is.</summary>
    public bool IsHave(RecognitionContext context, int token) => context.Is(token, _dot);

    /// <summary>"đến", "tới" or a dash between the ends of a range.</summary>
    public bool IsRangeLink(RecognitionContext context, int token) => context.IsDash(token) || IsTo(context, token);

    public bool IsTo(RecognitionContext context, int token) => context.Is(token, _to) || context.Is(token, _until);

    /// <summary>The noun behind "số" or "tổng số" in "2/3 tổng số đại biểu".</summary>
    public int SkipQuantifier(RecognitionContext context, int token)
    {
        int i = context.Is(token, _total) ? token + 1 : token;
        return context.Is(i, _number) ? i + 1 : token;
    }
}
