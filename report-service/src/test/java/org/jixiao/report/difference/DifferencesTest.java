package org.jixiao.report.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.fact.FactReading;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.report.narrative.Kind;
import org.jixiao.report.narrative.Narrative;
import org.jixiao.report.narrative.Narrative.Block;
import org.jixiao.report.narrative.Narrative.Cell;
import org.jixiao.report.narrative.Narrative.Grid;
import org.jixiao.report.narrative.Narrative.Row;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final FactSubject UNIT = FactSubject.ofUnit("130109", "725001");
    private static final FactSubject PROJECT = UNIT.withProject(new UUID(0, 1));
    private static final Instant FEBRUARY = Instant.parse("2026-02-01T01:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T01:00:00Z");

    @Test
    void theSameValueMeasuredLaterIsNoDifference() {
        assertThat(Differences.ofFacts(
                        List.of(fact("budget.spent", UNIT, "1730300.00", FEBRUARY)),
                        List.of(fact("budget.spent", UNIT, "1730300.00", MARCH))))
                .isEmpty();
    }

    @Test
    void anotherValueIsADifferenceOfItsSubjectAlone() {
        var differences = Differences.ofFacts(
                List.of(
                        fact("project.spent", PROJECT, "78210.00", FEBRUARY),
                        fact("budget.spent", UNIT, "1730300.00", FEBRUARY)),
                List.of(
                        fact("project.spent", PROJECT, "78180.00", MARCH),
                        fact("budget.spent", UNIT, "1730300.00", MARCH)));

        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.subject()).isEqualTo(PROJECT);
            assertThat(difference.before()).isEqualTo("78210.00");
            assertThat(difference.after()).isEqualTo("78180.00");
            assertThat(difference.digestBefore()).isNotEqualTo(difference.digestAfter());
        });
    }

    @Test
    void whatOneSideAloneStatesHasNoValueOnTheOther() {
        var differences = Differences.ofFacts(
                List.of(fact("delivery.persons", PROJECT, "146", FEBRUARY)),
                List.of(fact("delivery.households", PROJECT, "92", FEBRUARY)));

        assertThat(differences)
                .extracting(DifferenceView.OfFact::name, DifferenceView.OfFact::before, DifferenceView.OfFact::after)
                .containsExactly(tuple("delivery.households", null, "92"), tuple("delivery.persons", "146", null));
    }

    @Test
    void aChangedSentenceIsToldUnderItsHeading() {
        var texts = Differences.ofTexts(
                narrative(heading("一、", "部门基本情况"), paragraph("在职7人。"), heading("二、", "自评工作开展情况"), paragraph("已完成。")),
                narrative(heading("一、", "部门基本情况"), paragraph("在职6人。"), heading("二、", "自评工作开展情况"), paragraph("已完成。")));

        assertThat(texts).containsExactly(new DifferenceView.OfText("一、部门基本情况", List.of("在职7人。"), List.of("在职6人。")));
    }

    @Test
    void whatWasAddedOrLeftOutStandsOnOneSide() {
        var long1 = narrative(heading("一、", "概况"), paragraph("甲。"), paragraph("乙。"));
        var short1 = narrative(heading("一、", "概况"), paragraph("甲。"));

        assertThat(Differences.ofTexts(short1, long1))
                .containsExactly(new DifferenceView.OfText("一、概况", List.of(), List.of("乙。")));
        assertThat(Differences.ofTexts(long1, short1))
                .containsExactly(new DifferenceView.OfText("一、概况", List.of("乙。"), List.of()));
    }

    @Test
    void aRowOfATableIsALine() {
        assertThat(Differences.ofTexts(
                        narrative(table("受益户数", "2600户", "2607户")), narrative(table("受益户数", "2600户", "2610户"))))
                .containsExactly(new DifferenceView.OfText(
                        "", List.of("受益户数 | 2600户 | 2607户"), List.of("受益户数 | 2600户 | 2610户")));
    }

    private static Narrative narrative(Block... blocks) {
        return new Narrative("报告", List.of(blocks));
    }

    private static Block heading(String number, String text) {
        return new Block(Kind.HEADING_1, number, text, List.of(), null);
    }

    private static Block paragraph(String text) {
        return new Block(Kind.PARAGRAPH, null, text, List.of(), null);
    }

    private static Block table(String... cells) {
        var row = new ArrayList<Cell>();
        for (var cell : cells) {
            row.add(new Cell(cell, 1, 1, List.of()));
        }
        var grid = new Grid("", "", List.of(), List.of(), List.of(List.of(new Row(row))));
        return new Block(Kind.TABLE, null, null, null, grid);
    }

    private static Fact fact(String name, FactSubject subject, String value, Instant knownAt) {
        var reading = new FactReading(value, 1, "sha256:rows", "/api/v1/records");
        return Fact.measured(name, subject, 2025, LocalDate.of(2025, 12, 31), knownAt, reading, "元");
    }
}
