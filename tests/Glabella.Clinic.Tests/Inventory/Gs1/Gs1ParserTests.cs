using Glabella.Clinic.Inventory.Gs1;

namespace Glabella.Clinic.Tests.Inventory.Gs1;

public class Gs1ParserTests
{
    private const string Botox = "0100300239232013";
    private const string Noise = "0123456789()]dC1Q3\u001dA~ ";
    private const char Gs = '\u001d';
    private const string LotSigns = "ABCDEFGHJKLMNPQRSTUVWXYZ-/."; // no digits: what is made up must not look like a lost part

    [Theory]
    [InlineData("0100300239232013" + "17280331" + "10C1234C3" + "\u001d" + "21SN42AB", "C1234C3", "SN42AB")]
    [InlineData("]d20100300239232013" + "17280331" + "10C1234C3" + "\u001d" + "21SN42AB", "C1234C3", "SN42AB")]
    [InlineData("]C1\u001d0100300239232013" + "21SN42AB\u241d" + "17280331" + "10C1234C3", "C1234C3", "SN42AB")]
    [InlineData("]Q30100300239232013\u001d" + "17280331\u001d" + "10C1234C3\u001d" + "21SN42AB\u001d", "C1234C3", "SN42AB")]
    [InlineData("0100300239232013" + "21SN42AB~" + "17280331" + "10C1234C3", "C1234C3", "SN42AB")]
    [InlineData(" (01)00300239232013 (17)280331 (10)C1234C3 (21)SN42AB\r\n", "C1234C3", "SN42AB")]
    [InlineData("(01)00300239232013(17)280331(10)A21B(21)10", "A21B", "10")]
    [InlineData("0100300239232013" + "11250331" + "17280331" + "10C1234C3\u001d" + "21SN42AB\u001d" + "7101234567", "C1234C3", "SN42AB")]
    [InlineData("0100300239232013" + "17280331" + "10A21B\u001d" + "21S", "A21B", "S")]
    public void Reads_what_scanners_send_and_boxes_print(string text, string lot, string serial) =>
        Assert.Equal(new Gs1Code("00300239232013", new DateOnly(2028, 3, 31), lot, serial), Gs1Parser.Parse(text, 2026, "~").Value);

    [Theory]
    [InlineData("", "gs1-empty")]
    [InlineData("\u001d", "gs1-empty")]
    [InlineData("]d1" + Botox, "gs1-other-symbol")]
    [InlineData("]E0" + Botox, "gs1-other-symbol")]
    [InlineData("0100300239232014" + "17280331", "gs1-check-digit")]
    [InlineData("01003002392320", "gs1-incomplete")]
    [InlineData(Botox + "172803", "gs1-incomplete")]
    [InlineData(Botox + "17281331", "gs1-date")]
    [InlineData(Botox + "17280230", "gs1-date")]
    [InlineData(Botox + "17280332", "gs1-date")]
    [InlineData(Botox + "17280331" + "10A\u001d" + "10B", "gs1-twice")]
    [InlineData("17280331" + "10ABC", "gs1-no-product")]
    [InlineData(Botox + "10\u001d" + "21S", "gs1-empty-part")]
    [InlineData(Botox + "17280331" + "10ABCDEFGHIJKLMNOPQRSTU", "gs1-part-too-long")]
    [InlineData(Botox + "17280331" + "10AB C", "gs1-character")]
    [InlineData(Botox + "17280331" + "10AB\u0000C", "gs1-character")]
    [InlineData("01003002392320A3", "gs1-character")]
    [InlineData(Botox + "99ABC", "gs1-unknown-part")]
    [InlineData("C1234C3", "gs1-unknown-part")]
    [InlineData("(99)A(01)00300239232013", "gs1-unknown-part")]
    [InlineData(Botox + "17280331" + "10A\u001d\u001d" + "21S", "gs1-unknown-part")]
    [InlineData(Botox + "21SN42AB" + "17270630" + "10C1234", "gs1-separator-lost")]
    [InlineData(Botox + "21SN42AB" + "17270600", "gs1-separator-lost")]
    [InlineData(Botox + "10C1234" + "17270630" + "21SN42", "gs1-separator-lost")]
    [InlineData(Botox + "17280331" + "10C1234C3" + "21SN42AB", "gs1-separator-lost")]
    [InlineData(Botox + "17280331" + "21SN42AB" + "10C1234C3", "gs1-separator-lost")]
    [InlineData(Botox + Botox + Botox + Botox + Botox + Botox + Botox + Botox + Botox + Botox + Botox, "gs1-too-long")]
    public void Refuses_what_is_wrong_or_could_mean_two_things(string text, string code)
    {
        var refusal = Gs1Parser.Parse(text, 2026).Refusal;
        Assert.Equal((code, "Code"), (refusal?.Code, refusal?.Field));
    }

    [Fact]
    public void A_lost_separator_sends_to_the_printed_text()
    {
        var message = Gs1Parser.Parse(Botox + "21SN42AB" + "17270630" + "10C1234", 2026).Refusal!.Message;
        Assert.Contains("serial (21)", message, StringComparison.Ordinal);
        Assert.Contains("17270630", message, StringComparison.Ordinal);
        Assert.Contains("printed text", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("280200", 2026, "2028-02-29")]
    [InlineData("270200", 2026, "2027-02-28")]
    [InlineData("760101", 2026, "2076-01-01")]
    [InlineData("770101", 2026, "1977-01-01")]
    [InlineData("000101", 2060, "2100-01-01")]
    public void Day_zero_is_the_end_of_the_month_and_the_century_comes_from_a_window(string text, int year, string day) =>
        Assert.Equal(day, Gs1Parser.Parse(Botox + "17" + text, year).Value.Expiry?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Whatever is written by the rules is read as it was meant, in any order, with any separator; without it never as something else.</summary>
    [Fact]
    public void What_is_written_is_read_back_and_what_lost_its_separators_is_never_read_as_something_else()
    {
        var random = new Random(20261123);
        for (var round = 0; round < 4000; round++)
        {
            var code = new Gs1Code(RandomGtin(random), new DateOnly(2026, 1, 1).AddDays(random.Next(3000)), RandomText(random), RandomText(random));
            var parts = new[] { "17" + code.Expiry!.Value.ToString("yyMMdd", System.Globalization.CultureInfo.InvariantCulture), "10" + code.Lot, "21" + code.Serial };
            random.Shuffle(parts);
            var separator = round % 2 == 0 ? Gs.ToString() : "~";
            var text = "01" + code.Gtin + string.Concat(parts.Select(part => part + (part.StartsWith("17", StringComparison.Ordinal) ? "" : separator)));

            Assert.Equal(code, Gs1Parser.Parse(text, 2026, "~").Value);
            var bare = Gs1Parser.Parse(text.Replace(separator, "", StringComparison.Ordinal), 2026, "~");
            Assert.False(bare.Succeeded, text);
        }
    }

    [Fact]
    public void Any_garbage_is_answered_and_nothing_is_thrown()
    {
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var noise = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Noise[random.Next(Noise.Length)]));
            var read = Gs1Parser.Parse((round % 2 == 0 ? Botox : "") + noise, 2026, "~");
            Assert.True(!read.Succeeded || Gtin.IsValid(read.Value.Gtin));
        }
    }

    private static string RandomGtin(Random random)
    {
        var digits = string.Concat(Enumerable.Range(0, 13).Select(_ => (char)('0' + random.Next(10))));
        return digits + (char)('0' + Gtin.CheckDigit(digits));
    }

    private static string RandomText(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 21)).Select(_ => LotSigns[random.Next(LotSigns.Length)]));
}
