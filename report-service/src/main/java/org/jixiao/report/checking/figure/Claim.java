package org.jixiao.report.checking.figure;

import org.jixiao.report.checking.text.Place;
import org.jixiao.report.checking.text.Sentence;

/**
 * A figure with what is said of it.
 *
 * @param subject whose figure it is, the words before the concept; empty for the whole department or project
 * @param year the year named in the sentence before it, or nothing
 * @param lead the words between the figure before, or the beginning of the sentence, and this one
 */
public record Claim(Sentence sentence, Figure figure, Concept concept, String subject, Integer year, String lead) {

    public Place place() {
        return sentence.place(figure.from(), figure.to());
    }

    public boolean is(Concept other) {
        return concept == other;
    }

    /** The words after the figure, up to the end of its sentence. */
    public String tail() {
        return sentence.text().substring(Math.min(figure.to(), sentence.text().length()));
    }

    /** The words after the figure, up to the next sign that parts clauses. */
    public String clauseTail() {
        return tail().split("[，。；：、（）]", 2)[0];
    }

    public String clauseLead() {
        var cut = Math.max(Math.max(lead.lastIndexOf('，'), lead.lastIndexOf('；')), lead.lastIndexOf('。'));
        return lead.substring(cut + 1);
    }
}
