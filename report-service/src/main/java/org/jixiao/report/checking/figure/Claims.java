package org.jixiao.report.checking.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.report.checking.text.Sentence;

/** Reads what the sentences of a text claim. */
public final class Claims {

    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})(?=年)");
    private static final Pattern FILLER = Pattern.compile(
            "^[，。；：、）（ ]+|^[一二三四五六七八九十]+、|^（?[一二三四五六七八九十\\d]+）|^\\d+[、.]|本部门|我部门|本单位|我单位|我局|我县|我区|共计|合计|共|本年度?|全年|当年|(?:19|20)\\d{2}年度?|安排|资金|金额|其中|的|为|是|实际|总|关于");

    private Claims() {}

    public static List<Claim> of(Sentence sentence) {
        var claims = new ArrayList<Claim>();
        var end = 0;
        Integer year = null;
        for (var figure : FigureReader.read(sentence.text())) {
            var lead = sentence.text().substring(Math.min(end, figure.from()), figure.from());
            var named = YEAR.matcher(lead);
            while (named.find()) {
                year = Integer.valueOf(named.group(1));
            }
            claims.add(claim(sentence, figure, year, lead));
            end = figure.to();
        }
        return List.copyOf(claims);
    }

    private static Claim claim(Sentence sentence, Figure figure, Integer year, String lead) {
        var clause = lead.substring(Math.max(lead.lastIndexOf('。'), lead.lastIndexOf('；')) + 1);
        var near = clause.substring(clause.lastIndexOf('，') + 1);
        var concept = Concept.of(near);
        var words = concept == Concept.NONE ? clause : near;
        concept = concept == Concept.NONE ? Concept.of(clause) : concept;
        return new Claim(sentence, figure, concept, subject(concept, words), year, lead);
    }

    private static String subject(Concept concept, String words) {
        var subject = concept.subject(words);
        for (var before = ""; !before.equals(subject); ) {
            before = subject;
            subject = FILLER.matcher(subject).replaceAll("");
        }
        // A heading that runs into the sentence is parted from it by a space at least.
        return subject.substring(Math.max(subject.lastIndexOf(' '), subject.lastIndexOf('：')) + 1);
    }
}
