using System.Globalization;
using System.Text;
using QRCoder;

namespace Glabella.App.Web.Links;

/// <summary>A QR code as the data of an SVG path, with its quiet zone.</summary>
/// <param name="Size">Modules along a side.</param>
internal sealed record QrPicture(int Size, string Path)
{
    public static QrPicture Of(string text)
    {
        using var made = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = made.ModuleMatrix;
        var path = new StringBuilder();
        for (var row = 0; row < modules.Count; row++)
        {
            for (var column = 0; column < modules[row].Count; column++)
            {
                if (modules[row][column])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{column},{row}h1v1h-1z");
                }
            }
        }

        return new QrPicture(modules.Count, path.ToString());
    }
}
