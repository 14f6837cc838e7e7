package org.jixiao.report.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jixiao.common.fact.CanonicalJson;
import org.jixiao.common.problem.Refusal;
import org.jixiao.report.narrative.Narrative;
import org.jixiao.report.narrative.ParsedTemplate;
import org.jixiao.report.narrative.TemplateFault;
import org.jixiao.report.snapshot.Snapshot;
import org.jixiao.report.template.Template;

/** Writes narratives and reads the written ones. */
@ApplicationScoped
public class Narratives {

    private final ObjectMapper json;

    Narratives(ObjectMapper json) {
        this.json = json;
    }

    Report.Written write(Template template, Snapshot snapshot) {
        try {
            var narrative = ParsedTemplate.parse(template.content())
                    .tell(snapshot.frozen().tree());
            return new Report.Written(template.id(), narrative.title(), edition(narrative, 0));
        } catch (TemplateFault unfit) {
            throw Refusal.of(
                    ReportProblem.TEMPLATE_UNFIT,
                    "模板第 " + unfit.line() + " 行：" + unfit.getMessage(),
                    "Line " + unfit.line() + " of the template asks for what the snapshot does not hold",
                    Map.of("line", unfit.line()));
        }
    }

    /** @param openFigures figures that were typed and not explained */
    public Report.Edition edition(Narrative narrative, int openFigures) {
        return new Report.Edition(CanonicalJson.of(narrative), new Provenance(narrative).counts(), openFigures);
    }

    public Narrative of(Report report) {
        return read(report.narrative());
    }

    /** @param narrative canonical JSON as it was stored */
    public Narrative read(String narrative) {
        try {
            return json.readValue(narrative, Narrative.class);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a narrative cannot be read", corrupt);
        }
    }
}
