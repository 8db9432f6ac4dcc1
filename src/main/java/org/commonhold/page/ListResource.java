package org.commonhold.page;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.commonhold.kernel.NoSuchThing;
import org.commonhold.kernel.Paged;
import org.commonhold.kernel.Paging;
import org.commonhold.kernel.Slug;
import org.commonhold.web.Answers;
import org.commonhold.web.AnswersWithoutDatabase;
import org.commonhold.web.Feeds;
import org.commonhold.web.Frame;
import org.commonhold.web.Frames;
import org.commonhold.web.Pager;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Pages by kind and by topic. */
@Path("/")
@Produces("text/html")
class ListResource {

    private static final int PER_PAGE = 25;
    private static final int TOPICS_OFFERED = 20;

    private final Pages pages;
    private final Kinds kinds;
    private final Lists lists;
    private final Frames frames;
    private final PageMessages messages;
    private final TopicNames topics;

    ListResource(Pages pages, Kinds kinds, Lists lists, Frames frames, PageMessages messages, TopicNames topics) {
        this.topics = topics;
        this.pages = pages;
        this.kinds = kinds;
        this.lists = lists;
        this.frames = frames;
        this.messages = messages;
    }

    @GET
    @Path("/kinds")
    @AnswersWithoutDatabase
    @Operation(hidden = true)
    public Response kinds() {
        Frame frame = frames.frame(messages.kindsTitle(), messages.kindsText(), "/kinds");
        return Answers.shared(Templates.kinds(frame, kinds.all(), pages.countsByKind()));
    }

    @GET
    @Path("/topics")
    @AnswersWithoutDatabase
    @Operation(hidden = true)
    public Response topics() {
        Frame frame = frames.frame(messages.topicsTitle(), messages.topicsText(), "/topics");
        return Answers.shared(Templates.topics(frame, pages.countsByTopic()));
    }

    /** What was taken away, so that everybody can see it and bring it back. */
    @GET
    @Path("/deleted")
    @Operation(hidden = true)
    public Response deleted(@QueryParam("page") @DefaultValue("1") int page) {
        Paged<PageAct> acts = pages.departures(Paging.of(page, PER_PAGE));
        Frame frame = frames.frame(messages.deletedTitle(), "", "/deleted").unlisted();
        return Answers.shared(Templates.deleted(frame, acts, Pager.of(acts, "/deleted")));
    }

    @GET
    @Path("/kinds/{kind}")
    @AnswersWithoutDatabase
    @Operation(hidden = true)
    public Response ofKind(
            @PathParam("kind") String name,
            @QueryParam("topic") @Nullable String topicAsked,
            @QueryParam("order") @DefaultValue("") String order,
            @QueryParam("page") @DefaultValue("1") int page) {
        Kind kind = kinds.kind(name).orElseThrow(() -> new NoSuchThing("kind " + name));
        String topic = slug(topicAsked);
        PageFilter filter = new PageFilter(kind.name(), topic, order(order));
        List<ListView.Filter> filters = new ArrayList<>();
        String here = Addresses.kind(kind.name());
        filters.add(new ListView.Filter(messages.allTopics(), address(here, "topic", null, order), topic == null));
        lists.countsByTopic(kind.name()).keySet().stream()
                .limit(TOPICS_OFFERED)
                .forEach(one -> filters.add(
                        new ListView.Filter(topics.of(one), address(here, "topic", one, order), one.equals(topic))));
        return list(
                filter,
                new Paging(Paging.of(page, PER_PAGE).page(), PER_PAGE),
                kind.plural(),
                kind.description(),
                messages.filterByTopic(),
                filters,
                address(here, "topic", topic, ""),
                null,
                "/new?kind=" + kind.name());
    }

    @GET
    @Path("/topics/{topic}")
    @AnswersWithoutDatabase
    @Operation(hidden = true)
    public Response onTopic(
            @PathParam("topic") String spelled,
            @QueryParam("kind") @Nullable String kindAsked,
            @QueryParam("order") @DefaultValue("") String order,
            @QueryParam("page") @DefaultValue("1") int page) {
        Slug topic = Slug.of(spelled);
        if (!topic.value().equals(spelled)) {
            return Answers.movedTo(Addresses.topic(topic.value()));
        }
        String kindName =
                kinds.kind(kindAsked == null ? "" : kindAsked).map(Kind::name).orElse(null);
        PageFilter filter = new PageFilter(kindName, topic.value(), order(order));
        String here = Addresses.topic(topic.value());
        List<ListView.Filter> filters = new ArrayList<>();
        filters.add(new ListView.Filter(messages.allKinds(), address(here, "kind", null, order), kindName == null));
        for (Kind kind : kinds.all()) {
            filters.add(new ListView.Filter(
                    kind.plural(),
                    address(here, "kind", kind.name(), order),
                    kind.name().equals(kindName)));
        }
        PageCard about =
                lists.card(topic).filter(card -> card.kind().equals("topic")).orElse(null);
        return list(
                filter,
                new Paging(Paging.of(page, PER_PAGE).page(), PER_PAGE),
                messages.topicHeading(topics.of(topic.value())),
                "",
                messages.filterByKind(),
                filters,
                address(here, "kind", kindName, ""),
                about,
                "/new?topic=" + encode(topic.value()));
    }

    private Response list(
            PageFilter filter,
            Paging paging,
            String heading,
            String description,
            String filterLabel,
            List<ListView.Filter> filters,
            String address,
            @Nullable PageCard about,
            String newPage) {
        Paged<PageCard> found = pages.list(filter, paging);
        boolean byTitle = filter.order() == PageFilter.Order.TITLE;
        List<ListView.Filter> orders = List.of(
                new ListView.Filter(messages.byTitle(), address, byTitle),
                new ListView.Filter(messages.byChange(), with(address, "order", "changed"), !byTitle));
        ListView list = new ListView(heading, description, found, filterLabel, filters, orders, about, newPage);
        String here = byTitle ? address : with(address, "order", "changed");
        Frame frame = frames.frame(heading, description, here).followed(feeds(heading, filter));
        return Answers.shared(Templates.list(frame, list, Pager.of(found, here)));
    }

    /** Where this list is followed; one of both a kind and a topic is followed as a search. */
    private static Feeds feeds(String title, PageFilter filter) {
        if (filter.kind() == null) {
            return Feeds.of(title, "/feeds" + Addresses.topic(String.valueOf(filter.topic())), "");
        }
        return filter.topic() == null
                ? Feeds.of(title, "/feeds" + Addresses.kind(filter.kind()), "")
                : Feeds.of(title, "/feeds/search", "?q=&kind=" + filter.kind() + "&topic=" + encode(filter.topic()));
    }

    private static PageFilter.Order order(String asked) {
        return asked.equals("changed") ? PageFilter.Order.CHANGED : PageFilter.Order.TITLE;
    }

    private static @Nullable String slug(@Nullable String asked) {
        return asked == null || asked.isBlank() ? null : Slug.of(asked).value();
    }

    private static String address(String here, String name, @Nullable String value, String order) {
        String address = value == null ? here : with(here, name, value);
        return order.equals("changed") ? with(address, "order", order) : address;
    }

    private static String with(String address, String name, String value) {
        return address + (address.contains("?") ? "&" : "?") + name + "=" + encode(value);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
