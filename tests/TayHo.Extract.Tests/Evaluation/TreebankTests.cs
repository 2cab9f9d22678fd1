using FluentAssertions;
using TayHo.Extract.Evaluation;
using Xunit;

namespace TayHo.Extract.Tests.Evaluation;

public class TreebankTests
{
    private const string Invented = """
        # sent_id = 1
        # text = Xã LBKT mới RBKT họp .
        1	Xã	xã	NOUN	N	_	4	nsubj	_	_
        2	LBKT	lbkt	PUNCT	PUNCT	_	3	punct	_	_
        3	mới	mới	ADJ	ADJ	_	1	amod	_	_
        4	RBKT	rbkt	PUNCT	PUNCT	_	3	punct	_	_
        5	họp	họp	VERB	V	_	0	root	_	_
        6	.	.	PUNCT	.	_	4	punct	_	_

        """;

    [Fact]
    public void Reads_words_with_their_place_in_the_text_and_brackets_as_brackets()
    {
        TreebankSentence sentence = Treebank.Read(new StringReader(Invented)).Single();
        sentence.Text.Should().Be("Xã ( mới ) họp .");
        sentence.Words.Select(w => (sentence.Text[w.Start..w.End], w.Universal)).Should().Equal(("Xã", "NOUN"), ("(", "PUNCT"), ("mới", "ADJ"), (")", "PUNCT"), ("họp", "VERB"), (".", "PUNCT"));
    }

    [Fact]
    public void A_word_that_its_text_does_not_hold_is_an_error() =>
        FluentActions.Invoking(() => Treebank.Read(new StringReader(Invented.Replace("\thọp\t", "\tbàn\t", StringComparison.Ordinal))).ToList()).Should().Throw<InvalidDataException>();

    [Fact]
    public void Scores_words_and_their_parts_of_speech()
    {
        var scorer = new TreebankScorer(ArticleExtractor.Default);
        scorer.Add(Treebank.Read(new StringReader(Invented)).Single());
        using var output = new StringWriter();
        scorer.Print(output, errors: false);
        output.ToString().Should().StartWith("1 sentences, 6 words; word F1 1.0000");
    }
}
