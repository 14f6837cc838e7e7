package org.jixiao.local.demonstration;

import org.jixiao.local.Settings;
import org.jixiao.local.identity.Tokens;
import org.jixiao.local.process.Console;
import org.jixiao.local.secret.Secrets;

/** The main job of the suite on the figures of one unit and one year. */
public final class Demonstration {

    private final Agenda agenda;
    private final ReportChapter report;
    private final Acts acts;

    public Demonstration(Settings settings, Secrets secrets) {
        var journal = new Journal(settings.folders().data().resolve("demonstration.journal"));
        var gateway = new Gateway(settings, new Tokens(settings.realm(), secrets));
        var scenario = new Scenario(settings.demonstrationData());
        this.agenda = new Agenda(journal, new DemonstrationClock(gateway, journal));
        this.acts = new Acts(agenda, journal, gateway);
        this.report = new ReportChapter(acts, settings.out());
        new BudgetChapter(acts, scenario).enter();
        new TargetChapter(acts, scenario).enter();
        new BenefitChapter(acts, scenario).enter();
        new EvaluationChapter(acts, scenario).enter();
        report.enter();
    }

    /** Loads what is not yet loaded and writes the report; answers how many acts were done. */
    public int run() {
        var done = agenda.perform();
        if (done == 0) {
            Console.step("演示数据已在，不重复装载");
        }
        report.save();
        return done;
    }

    /** The id that a step gave, for whoever follows a figure through the suite. */
    public String id(String step) {
        return acts.id(step);
    }
}
