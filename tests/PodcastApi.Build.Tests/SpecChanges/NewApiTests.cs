using System.Text.Json.Nodes;

namespace PodcastApi.Build.Tests.SpecChanges;

public class NewApiTests(NewApi api) : IClassFixture<NewApi>
{
    [Fact]
    public void A_new_field_of_any_kind_is_read_and_written_back()
    {
        var written = JsonNode.Parse(api.Printed["show"].Single());

        JsonNode.DeepEquals(written, JsonNode.Parse(NewApi.Show)).Should().BeTrue(written!.ToJsonString());
        api.Printed["unknown"].Should().Equal("0");
    }

    [Fact]
    public void A_new_field_is_a_property_also_when_its_name_is_a_keyword_or_another_members() =>
        api.Printed["fields"].Should().ContainSingle().Which.Should().EndWith("VIDEO 7 d c - @ p e s g w");

    [Fact]
    public void A_new_value_is_a_member_also_when_its_name_is_taken() =>
        api.Printed["value"]
            .Should()
            .Equal(
                "TO_BE_ANNOUNCED",
                "4K",
                "live-event",
                "mixedCase",
                "A B",
                "a-b",
                "VALUE",
                "EQUALS",
                "TO_STRING",
                "GET_TYPE",
                "SAVE_STATE",
                "SAVED_VALUE",
                "SCI-FI & MORE",
                "");

    [Fact]
    public void A_new_operation_is_a_method_that_sends_its_parameters()
    {
        const string Address = "https://api.music.amazon.dev/v1/stations";
        const string Stations = "GET " + Address;

        api.Printed["request"]
            .Should()
            .Equal(
                Stations + "/a%2Fb",
                "PATCH " + Address + "/c",
                "POST " + Address + "/d",
                Stations + "?ids=a,b%20c&page=1&text=x%26y&live=false&state=4K",
                Stations
                    + "?ids=a&page=2&text=&live=true&state=new&others=d&size=50&default=f&explicit=true&sort=DOWN"
                    + "&since=2024-05-06T07%3A08%3A09Z&filter%5Bx%5D=g");
        api.Printed["station"].Should().Equal("s");
        api.Printed["stations"].Should().Equal("2");
    }

    [Fact]
    public void A_new_operation_keeps_to_its_bounds_which_are_constants()
    {
        api.Printed["rejected"].Should().Equal("size", "ids", "page", "text");
        api.Printed["limits"].Should().Equal("3 1 50 0 1.5 0.5");
    }
}
