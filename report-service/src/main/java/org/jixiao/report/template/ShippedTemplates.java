package org.jixiao.report.template;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.scope.RowScope;
import org.jixiao.common.scope.Statements;
import org.jixiao.report.narrative.ParsedTemplate;

/** The national editions; each is published at the first start of a release that ships it. */
@ApplicationScoped
class ShippedTemplates {

    /** The newest stands first in lists: the report, which people write most, is published last. */
    static final List<String> NAMES = List.of(
            "self-evaluation-notice",
            "self-evaluation-summary",
            "unit-self-evaluation-form",
            "project-self-evaluation-forms",
            "unit-self-evaluation-report");

    private final Templates templates;
    private final RowScope rowScope;
    private final Statements statements;

    ShippedTemplates(Templates templates, RowScope rowScope, Statements statements) {
        this.templates = templates;
        this.rowScope = rowScope;
        this.statements = statements;
    }

    @Transactional
    void publish(@Observes StartupEvent start) {
        rowScope.apply(new UnitScope(Template.NATIONAL, Set.of(), Set.of()));
        // Replicas that start together publish once.
        templates.lock(Template.NATIONAL);
        NAMES.forEach(name -> publish(read(name)));
    }

    private void publish(Template.Wording wording) {
        ParsedTemplate.parse(wording.content());
        var published = templates.edition(Template.NATIONAL, wording);
        if (published.isEmpty()) {
            var template = Template.published(UuidV7.next(), Template.NATIONAL, wording, statements.recordedNow());
            templates.persistAndFlush(template);
            Log.infof("template %s edition %d published, %s", wording.code(), wording.edition(), template.digest());
        } else if (!published.get().digest().equals(Template.digestOf(wording.content()))) {
            throw new IllegalStateException("the shipped template " + wording.code()
                    + " differs from the published one of the same edition; give it a new edition");
        }
    }

    /** The head of the file says what it is: {@code # code edition name}. */
    static Template.Wording read(String name) {
        try (var resource = ShippedTemplates.class.getResourceAsStream("/templates/" + name + ".txt")) {
            var content = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            var head = content.lines().findFirst().orElseThrow().split(" ", 4);
            return new Template.Wording(head[1], Integer.parseInt(head[2]), head[3], content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
