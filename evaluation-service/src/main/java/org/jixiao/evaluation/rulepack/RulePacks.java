package org.jixiao.evaluation.rulepack;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.RowScope;
import org.jixiao.common.scope.Statements;
import org.jixiao.common.time.BusinessDay;

/** The published rule packs, and which of them governs a unit's year. */
@ApplicationScoped
public class RulePacks implements PanacheRepositoryBase<PublishedPack, UUID> {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int LONGEST_VERSION = 32;

    /** A region's own packs, those of the regions above and below it, and the national ones. */
    private static final String IN_SCOPE = "(:mine <> '' and (regionCode = 'CN'"
            + " or :mine like concat(regionCode, '%') or regionCode like concat(:mine, '%')))";

    private final RowScope rowScope;
    private final Statements statements;
    private final BusinessDay day;

    RulePacks(RowScope rowScope, Statements statements, BusinessDay day) {
        this.rowScope = rowScope;
        this.statements = statements;
        this.day = day;
    }

    /** Publishes the shipped pack where it is not there; the same pack again changes nothing. */
    @Transactional
    void publishNationalDefault(@Observes StartupEvent start) {
        rowScope.apply(new UnitScope(PublishedPack.NATIONAL, Set.of(), Set.of()));
        // replicas that start together publish once
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtext('national-default'))")
                .getResultList();
        var shipped = NationalDefault.read();
        var published = find(
                        "regionCode = ?1 and packId = ?2 and packVersion = ?3",
                        shipped.pack().region(),
                        shipped.pack().id(),
                        shipped.pack().version())
                .firstResultOptional();
        if (published.isEmpty()) {
            persist(PublishedPack.of(UuidV7.next(), shipped, statements.recordedNow()));
            Log.infof(
                    "rule pack %s %s published, %s",
                    shipped.pack().id(), shipped.pack().version(), shipped.digest());
        } else if (!published.get().digest().equals(shipped.digest())) {
            throw new IllegalStateException(
                    "the shipped rule pack differs from the published one of the same version; give it a new version");
        }
    }

    /**
     * What governs that which begins today: the pack of the nearest region (a district's before its province's before
     * the national one), newest first, in effect and not retired.
     */
    public PublishedPack governing(String region, int fiscalYear) {
        return list(
                        "from PublishedPack p where p.fiscalYear <= ?1"
                                + " and (p.regionCode = ?2 or ?3 like concat(p.regionCode, '%'))"
                                + " and p.effectiveFrom <= ?4 and (p.effectiveTo is null or p.effectiveTo >= ?4)"
                                + " and not exists (select 1 from RulePackRetirement r"
                                + " where r.rulePackId = p.id and r.retiredFrom <= ?4)",
                        fiscalYear, PublishedPack.NATIONAL, region, day.today())
                .stream()
                .max(Comparator.comparing(RulePacks::nearness)
                        .thenComparing(PublishedPack::fiscalYear)
                        .thenComparing(PublishedPack::effectiveFrom)
                        .thenComparing(pack -> sortable(pack.packVersion())))
                .orElseThrow(() -> Refusal.of(
                        RulePackProblem.NO_PACK,
                        "没有适用于 " + region + " " + fiscalYear + " 年度的规则集",
                        "No rule pack governs " + region + " in " + fiscalYear,
                        Map.of("region", region, "fiscalYear", fiscalYear)));
    }

    /** 2025.10 comes after 2025.9: a version is at most 32 characters, and so is a number in it. */
    static String sortable(String version) {
        return NUMBER.matcher(version)
                .replaceAll(
                        number -> "0".repeat(LONGEST_VERSION - number.group().length()) + number.group());
    }

    public PublishedPack require(UUID id, UnitScope scope) {
        return find("id = :id and " + IN_SCOPE, Map.of("id", id, "mine", scope.region()))
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    /** The pack that something was scored with governs it for ever, whatever is in effect today. */
    public PublishedPack kept(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new IllegalStateException("no rule pack " + id));
    }

    /** A draft of the caller's region, or a published pack. */
    public RulePackReader.Accepted any(UUID id, UnitScope scope) {
        return getEntityManager()
                .createQuery("from RulePackDraft where id = :id and regionCode like :mine", RulePackDraft.class)
                .setParameter("id", id)
                .setParameter("mine", scope.all() ? scope.regionPattern() : "")
                .getResultStream()
                .findFirst()
                .map(RulePackDraft::accepted)
                .orElseGet(() -> require(id, scope).accepted());
    }

    Optional<RulePackRetirement> retirement(UUID id) {
        return getEntityManager()
                .createQuery("from RulePackRetirement where rulePackId = :id", RulePackRetirement.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    boolean isTaken(String region, String packId, String version, UUID by) {
        return count("regionCode = ?1 and packId = ?2 and packVersion = ?3 and id <> ?4", region, packId, version, by)
                > 0;
    }

    /** @param region a region's own packs and those above it; empty for all that the caller may see */
    List<PublishedPack> page(String region, Integer fiscalYear, UnitScope scope, PageQuery query) {
        return find(
                        "id > :after and (:region = '' or regionCode = 'CN' or :region like concat(regionCode, '%'))"
                                + " and (:year = 0 or fiscalYear = :year) and " + IN_SCOPE + " order by id",
                        Map.of(
                                "after",
                                query.afterId(),
                                "mine",
                                scope.region(),
                                "region",
                                region == null ? "" : region,
                                "year",
                                fiscalYear == null ? 0 : fiscalYear))
                .range(0, query.fetch() - 1)
                .list();
    }

    private static int nearness(PublishedPack pack) {
        return pack.regionCode().equals(PublishedPack.NATIONAL)
                ? 0
                : pack.regionCode().length();
    }
}
