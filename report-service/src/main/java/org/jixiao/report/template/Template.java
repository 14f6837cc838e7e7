package org.jixiao.report.template;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jixiao.common.fact.Digest;

/** A published template. A change is a new version beside it: a report stays bound to the wording it was written in. */
@Entity
@Immutable
@Table(name = "template")
public class Template {

    public static final String NATIONAL = "CN";

    @Id
    private UUID id;

    private String regionCode;
    private String code;
    private int edition;
    private String name;
    private String content;
    private String digest;
    private Instant recordedAt;

    protected Template() {
        // for Hibernate
    }

    static Template published(UUID id, String regionCode, Wording wording, Instant at) {
        var template = new Template();
        template.id = id;
        template.regionCode = regionCode;
        template.code = wording.code();
        template.edition = wording.edition();
        template.name = wording.name();
        template.content = wording.content();
        template.digest = digestOf(wording.content());
        template.recordedAt = at;
        return template;
    }

    static String digestOf(String content) {
        return Digest.text(Digest.sha256(content));
    }

    /** @param edition counted from 1 */
    record Wording(String code, int edition, String name, String content) {}

    public UUID id() {
        return id;
    }

    String regionCode() {
        return regionCode;
    }

    public String code() {
        return code;
    }

    public int edition() {
        return edition;
    }

    String name() {
        return name;
    }

    public String content() {
        return content;
    }

    public String digest() {
        return digest;
    }
}
