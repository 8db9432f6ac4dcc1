package org.commonhold.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonhold.kernel.Licence;
import org.commonhold.kernel.PublicAddress;
import org.commonhold.markup.SafeHtml;
import org.commonhold.page.Harvest;
import org.commonhold.page.PageView;
import org.commonhold.page.Revision;
import org.jspecify.annotations.Nullable;

/** Pages as HTML for other sites, where every address must be whole. */
@ApplicationScoped
class HtmlAnswers {

    private final Harvest harvest;
    private final PublicAddress address;

    HtmlAnswers(Harvest harvest, PublicAddress address) {
        this.harvest = harvest;
        this.address = address;
    }

    HtmlAnswer of(Revision revision) {
        PageView view = harvest.view(revision);
        SafeHtml lead = view.lead();
        return new HtmlAnswer(
                revision.page().value(),
                revision.slug().value(),
                address.of(revision.path()),
                revision.n(),
                revision.content().title(),
                revision.content().language(),
                revision.content().kind(),
                lead == null ? null : html(lead, revision),
                Stream.concat(view.facts().stream(), view.earlier().stream())
                        .filter(PageView.Fact::isFilled)
                        .map(this::fact)
                        .toList(),
                html(view.body(), revision),
                sections(view, revision),
                view.outline().stream()
                        .map(heading -> new HtmlAnswer.Heading(heading.level(), heading.text(), heading.anchor()))
                        .toList(),
                Licence.NAME);
    }

    private List<HtmlAnswer.Section> sections(PageView view, Revision revision) {
        return view.sections().stream()
                .filter(PageView.Section::isFilled)
                .map(section -> new HtmlAnswer.Section(
                        section.field().name(),
                        section.field().label(),
                        section.anchor(),
                        html(Objects.requireNonNull(section.html()), revision)))
                .toList();
    }

    private HtmlAnswer.Fact fact(PageView.Fact fact) {
        return new HtmlAnswer.Fact(
                fact.field().name(),
                fact.field().label(),
                fact.values().stream()
                        .map(value -> new HtmlAnswer.Value(value.text(), url(value.href())))
                        .toList());
    }

    private @Nullable String url(@Nullable String href) {
        return href == null || !href.startsWith("/") ? href : address.of(href);
    }

    private String html(SafeHtml html, Revision revision) {
        return html.from(address.base().toString(), revision.path()).toString();
    }
}
