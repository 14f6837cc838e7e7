package org.jixiao.report.template;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.RowScope;
import org.jixiao.common.scope.Statements;
import org.jixiao.report.narrative.ParsedTemplate;

/** The published templates; the shipped one is published at the first start. */
@ApplicationScoped
public class Templates implements PanacheRepositoryBase<Template, UUID> {

    /** A region's own templates, those of the regions above and below it, and the national ones. */
    private static final String IN_SCOPE = "(:mine <> '' and (regionCode = 'CN'"
            + " or :mine like concat(regionCode, '%') or regionCode like concat(:mine, '%')))";

    private static final String SHIPPED = "/templates/unit-self-evaluation-report.txt";

    private final RowScope rowScope;
    private final Statements statements;

    Templates(RowScope rowScope, Statements statements) {
        this.rowScope = rowScope;
        this.statements = statements;
    }

    @Transactional
    void publishNationalDefault(@Observes StartupEvent start) {
        rowScope.apply(new UnitScope(Template.NATIONAL, Set.of(), Set.of()));
        // Replicas that start together publish once.
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtext('national-template'))")
                .getResultList();
        var wording = shipped();
        ParsedTemplate.parse(wording.content());
        var published = find(
                        "regionCode = ?1 and code = ?2 and edition = ?3",
                        Template.NATIONAL,
                        wording.code(),
                        wording.edition())
                .firstResultOptional();
        if (published.isEmpty()) {
            var template = Template.published(UuidV7.next(), Template.NATIONAL, wording, statements.recordedNow());
            persist(template);
            Log.infof("template %s edition %d published, %s", wording.code(), wording.edition(), template.digest());
        } else if (!published.get().digest().equals(Template.digestOf(wording.content()))) {
            throw new IllegalStateException(
                    "the shipped template differs from the published one of the same edition; give it a new edition");
        }
    }

    public Template require(UUID id, UnitScope scope) {
        return find("id = :id and " + IN_SCOPE, Map.of("id", id, "mine", scope.region()))
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    List<Template> page(UnitScope scope, PageQuery query) {
        return find(
                        "id > :after and " + IN_SCOPE + " order by id",
                        Map.of("after", query.afterId(), "mine", scope.region()))
                .range(0, query.fetch() - 1)
                .list();
    }

    /** The head of the file says what it is: {@code # code edition name}. */
    private static Template.Wording shipped() {
        try (var resource = Templates.class.getResourceAsStream(SHIPPED)) {
            var content = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            var head = content.lines().findFirst().orElseThrow().split(" ", 4);
            return new Template.Wording(head[1], Integer.parseInt(head[2]), head[3], content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
