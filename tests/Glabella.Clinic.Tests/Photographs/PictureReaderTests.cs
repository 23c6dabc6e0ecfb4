using System.Text;
using Glabella.Clinic.Photographs;

namespace Glabella.Clinic.Tests.Photographs;

public class PictureReaderTests
{
    [Fact]
    public void Reads_baseline_and_progressive_JPEG_and_keeps_every_byte_of_a_file_without_metadata()
    {
        foreach (var file in new[] { TestPictures.Jpeg, TestPictures.ProgressiveJpeg })
        {
            var picture = PictureReader.Read(file).Value;

            Assert.Equal(("image/jpeg", 256, 240), (picture.ContentType, picture.WidthPx, picture.HeightPx));
            Assert.Equal(file, picture.Content.ToArray());
        }
    }

    [Fact]
    public void Removes_place_maker_comment_thumbnail_and_what_stands_behind_the_end_of_a_JPEG()
    {
        var file = TestPictures.JpegWithSecrets();
        Assert.True(TestPictures.HoldsSecret(file));

        var picture = PictureReader.Read(file).Value;

        Assert.False(TestPictures.HoldsSecret(picture.Content.Span));
        Assert.Equal(TestPictures.Jpeg, picture.Content.ToArray());
    }

    [Fact]
    public void Removes_text_Exif_time_and_unknown_chunks_of_a_PNG_and_nothing_else()
    {
        var secret = Encoding.ASCII.GetBytes(TestPictures.Secret);
        byte[][] chunks = [.. new[] { "tEXt", "eXIf", "iTXt", "tIME", "prVt" }.Select(type => TestPictures.Chunk(type, secret))];

        var picture = PictureReader.Read(TestPictures.Png(extraChunks: chunks)).Value;

        Assert.Equal(("image/png", 256, 240), (picture.ContentType, picture.WidthPx, picture.HeightPx));
        Assert.Equal(TestPictures.Png(), picture.Content.ToArray());
    }

    [Fact]
    public void Says_of_a_text_file_that_it_is_text_whatever_its_name()
    {
        var refusal = Assert.IsType<PictureReader.NotAPicture>(PictureReader.Read("Dear Sir, no picture here."u8.ToArray()).Refusal);

        Assert.Equal("The file is text, whatever its name says. Choose a photograph as JPEG or PNG.", refusal.Message);
    }

    [Theory]
    [InlineData("GIF89a...........", "a GIF")]
    [InlineData("%PDF-1.7 and so on", "a PDF")]
    [InlineData("RIFF....WEBPVP8 ", "WebP")]
    [InlineData("....ftypheic....", "HEIC")]
    [InlineData("", "empty")]
    public void Names_what_a_wrong_file_is(string content, string named) =>
        Assert.Contains(named, Assert.IsType<PictureReader.NotAPicture>(PictureReader.Read(Encoding.ASCII.GetBytes(content)).Refusal).Message, StringComparison.Ordinal);

    [Fact]
    public void A_picture_cut_anywhere_is_refused_and_never_crashes()
    {
        foreach (var file in new[] { TestPictures.Jpeg, TestPictures.ProgressiveJpeg, TestPictures.Png(240, 240) })
        {
            for (var length = 1; length < file.Length; length++)
            {
                var refusal = PictureReader.Read(file.AsMemory(0, length)).Refusal;
                Assert.True(refusal is PictureReader.Damaged or PictureReader.NotAPicture, $"cut to {length} of {file.Length}: {refusal}");
            }
        }
    }

    [Fact]
    public void Random_bytes_put_into_a_picture_never_crash_the_reader()
    {
        var random = new Random(4711);
        for (var round = 0; round < 4000; round++)
        {
            var file = round % 2 == 0 ? TestPictures.JpegWithSecrets() : TestPictures.Png(240, 240);
            for (var change = 0; change < 4; change++)
            {
                file[random.Next(file.Length)] = (byte)random.Next(256);
            }

            var read = PictureReader.Read(file);
            Assert.True(!read.Succeeded || read.Value.WidthPx > 0);
        }
    }

    [Fact]
    public void Sixty_megapixels_are_refused_from_the_header_with_value_and_limit()
    {
        var refusal = Assert.IsType<PictureReader.TooManyPixels>(PictureReader.Read(TestPictures.JpegClaiming(10_000, 6_000)).Refusal);

        Assert.Contains("10000 × 6000 = 60.0 megapixels; up to 40 can be used", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_PNG_that_claims_four_thousand_million_pixels_is_refused_from_its_header()
    {
        byte[] header = [0, 1, 0, 0, 0, 1, 0, 0, 8, 6, 0, 0, 0];
        byte[] file = [.. TestPictures.Png()[..8], .. TestPictures.Chunk("IHDR", header)];

        Assert.IsType<PictureReader.TooManyPixels>(PictureReader.Read(file).Refusal);
    }

    [Fact]
    public void A_PNG_whose_data_inflate_to_far_more_than_its_size_is_refused_without_inflating_them()
    {
        var bomb = TestPictures.Deflate(new byte[200_000_000]);
        byte[] plain = TestPictures.Png();
        var dataAt = plain.AsSpan().IndexOf("IDAT"u8) - 4;
        byte[] file = [.. plain[..dataAt], .. TestPictures.Chunk("IDAT", bomb), .. TestPictures.Chunk("IEND", [])];
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.IsType<PictureReader.Damaged>(PictureReader.Read(file).Refusal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Fact]
    public void A_PNG_with_too_little_image_data_or_a_wrong_checksum_is_damaged()
    {
        Assert.IsType<PictureReader.Damaged>(PictureReader.Read(TestPictures.Png(256, 240, claimedHeight: 241)).Refusal);

        var flipped = TestPictures.Png();
        flipped[45] ^= 1;
        Assert.IsType<PictureReader.Damaged>(PictureReader.Read(flipped).Refusal);
    }

    [Fact]
    public void Twenty_megabytes_and_one_byte_are_too_many() =>
        Assert.IsType<PictureReader.TooManyBytes>(PictureReader.Read(new byte[PictureLimits.MaxBytes + 1]).Refusal);

    [Fact]
    public void A_thumbnail_is_too_small() =>
        Assert.IsType<PictureReader.TooFewPixels>(PictureReader.Read(TestPictures.Png(160, 120)).Refusal);

    [Fact]
    public void A_lossless_JPEG_is_refused_because_browsers_cannot_show_it()
    {
        var file = TestPictures.Jpeg;
        file[file.AsSpan().IndexOf<byte>([0xFF, 0xC0]) + 1] = 0xC3;

        Assert.IsType<PictureReader.UnsupportedKind>(PictureReader.Read(file).Refusal);
    }
}
