package org.jixiao.report.checking.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jixiao.report.checking.figure.Claim;
import org.jixiao.report.checking.figure.Claims;
import org.jixiao.report.checking.form.ScoreTable;
import org.jixiao.report.checking.form.ScoreTables;
import org.jixiao.report.checking.text.Damage;
import org.jixiao.report.checking.text.Sentence;
import org.jixiao.report.checking.text.SourceText;

/**
 * A document as the rules see it.
 *
 * @param claims of each sentence that has figures, in reading order
 * @param year 绩效年度, by the heading, or nothing
 */
record Reading(
        SourceText source,
        String plain,
        List<Sentence> sentences,
        Map<Sentence, List<Claim>> claims,
        ScoreTable form,
        Damage damage,
        Integer year) {

    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2}) ?年?度?");
    private static final int HEADING = 160;

    static Reading of(SourceText source) {
        var sentences = new ArrayList<Sentence>();
        source.paragraphs().forEach(passage -> sentences.addAll(Sentence.of(passage)));
        for (var grid : source.grids()) {
            grid.rows().stream().flatMap(List::stream).distinct().forEach(cell -> sentences.addAll(Sentence.of(cell)));
        }
        var claims = new LinkedHashMap<Sentence, List<Claim>>();
        for (var sentence : sentences) {
            claims.put(sentence, Claims.of(sentence));
        }
        var plain = source.plain();
        return new Reading(
                source, plain, sentences, claims, ScoreTables.read(source), Damage.of(source), yearOf(plain));
    }

    /** The first year of the heading; a heading that tells the year of its decree first is rare enough. */
    private static Integer yearOf(String plain) {
        var heading = plain.substring(0, Math.min(HEADING, plain.length())).replaceAll("[〔\\[【][^〕\\]】]*[〕\\]】]", "");
        var titled =
                Pattern.compile("((?:19|20)\\d{2}) ?年度?[^。，]{0,40}(?:自评|评价|绩效)").matcher(heading);
        if (titled.find()) {
            return Integer.valueOf(titled.group(1));
        }
        var any = YEAR.matcher(heading);
        return any.find() ? Integer.valueOf(any.group(1)) : null;
    }

    /** What is told in words, also where a form has a cell for it. */
    Stream<Sentence> prose() {
        return sentences.stream().filter(sentence -> sentence.isProse());
    }

    List<Claim> claims(Sentence sentence) {
        return claims.get(sentence);
    }

    Stream<Claim> allClaims() {
        return claims.values().stream().flatMap(List::stream);
    }

    /** Sentences of one paragraph from this one on. */
    List<Sentence> following(Sentence sentence) {
        return sentences.stream()
                .filter(other -> other.passage() == sentence.passage() && other.number() > sentence.number())
                .toList();
    }

    boolean has(String regex) {
        return org.jixiao.report.checking.text.Patterns.found(regex, plain);
    }

    static String text(BigDecimal value) {
        var shown = value.stripTrailingZeros();
        return (shown.scale() < 0 ? shown.setScale(0) : shown).toPlainString();
    }

    /** An amount in the unit of another: 元 → 万元. */
    static String money(BigDecimal yuan) {
        return yuan.abs().compareTo(BigDecimal.valueOf(10_000)) >= 0
                ? text(yuan.movePointLeft(4)) + "万元"
                : text(yuan) + "元";
    }
}
