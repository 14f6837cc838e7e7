package org.jixiao.evaluation.rulepack;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jixiao.evaluation.lamp.MonitoringRules;
import org.jixiao.evaluation.scoring.Rules;

/** A rule pack as it was published. Its content is canonical JSON, read and checked again whenever it is used. */
@Entity
@Immutable
@Table(name = "rule_pack")
public class PublishedPack {

    public static final String NATIONAL = "CN";

    @Id
    private UUID id;

    private String regionCode;
    private String packId;
    private String packVersion;
    private String name;
    private int fiscalYear;
    private LocalDate effectiveFrom;
    private LocalDate effectiveTo;
    private String digest;
    private String content;
    private Instant recordedAt;

    protected PublishedPack() {
        // for Hibernate
    }

    /** A part that another feature added to the schema; empty where the pack has none. */
    public Optional<JsonNode> part(String name) {
        return Optional.ofNullable(RulePackReader.tree(content).get(name));
    }

    static PublishedPack of(UUID id, RulePackReader.Accepted accepted, Instant at) {
        var published = new PublishedPack();
        published.id = id;
        published.regionCode = accepted.pack().region();
        published.packId = accepted.pack().id();
        published.packVersion = accepted.pack().version();
        published.name = accepted.pack().name();
        published.fiscalYear = accepted.pack().fiscalYear();
        published.effectiveFrom = accepted.pack().effectiveFrom();
        published.effectiveTo = accepted.pack().effectiveTo();
        published.digest = accepted.digest();
        published.content = accepted.canonicalJson();
        published.recordedAt = at;
        return published;
    }

    /** A stored pack that no longer has its digest is not used. */
    public RulePackReader.Accepted accepted() {
        var accepted = RulePackReader.parsed(content);
        if (!accepted.digest().equals(digest)) {
            throw new IllegalStateException("rule pack " + id + " does not have its digest");
        }
        return accepted;
    }

    public Rules rules() {
        return accepted().rules();
    }

    /** A pack that says nothing of monitoring leaves it to the national default. */
    public MonitoringRules monitoring() {
        var own = accepted().pack().monitoring();
        return own == null ? NationalDefault.read().pack().monitoring() : own;
    }

    public UUID id() {
        return id;
    }

    public String regionCode() {
        return regionCode;
    }

    public String packId() {
        return packId;
    }

    public String packVersion() {
        return packVersion;
    }

    public String name() {
        return name;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    public LocalDate effectiveTo() {
        return effectiveTo;
    }

    public String digest() {
        return digest;
    }

    String content() {
        return content;
    }
}
