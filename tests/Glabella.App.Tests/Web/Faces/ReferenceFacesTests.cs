using Glabella.Anatomy;
using Glabella.App.Web.Faces;

namespace Glabella.App.Tests.Web.Faces;

public class ReferenceFacesTests
{
    [Fact]
    public void The_same_face_is_built_once_and_another_age_is_another()
    {
        var faces = new ReferenceFaces();

        Assert.Same(faces.Find(Sex.Female, 40), faces.Find(Sex.Female, 40));
        Assert.NotSame(faces.Find(Sex.Female, 40), faces.Find(Sex.Female, 41));
    }
}
