package org.jixiao.local.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jixiao.local.identity.Person;
import org.jixiao.local.process.Console;

/**
 * The acts of sixteen months. Chapters enter them in whatever order reads best; they are done in the order of their
 * days, because the clock only moves forward.
 */
final class Agenda {

    private final Journal journal;
    private final DemonstrationClock clock;
    private final List<Act> acts = new ArrayList<>();

    /** Does the act and answers the id of what came of it. */
    interface Task {
        String perform();
    }

    /**
     * @param step  the name of the act, the same at every start: the journal's entry and the key of a safe repetition
     * @param title what the person at the console reads
     */
    record Act(LocalDate on, Person by, String step, String title, Task task) {}

    Agenda(Journal journal, DemonstrationClock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    void enter(LocalDate on, Person by, String step, String title, Task task) {
        acts.add(new Act(on, by, step, title, task));
    }

    /** Does what is not yet done; answers how many acts that were. */
    int perform() {
        acts.sort(Comparator.comparing(Act::on));
        var count = 0;
        for (var i = 0; i < acts.size(); i++) {
            var act = acts.get(i);
            if (journal.has(act.step())) {
                continue;
            }
            Console.step(
                    "(%d/%d) %s %s %s", i + 1, acts.size(), act.on(), act.by().account(), act.title());
            clock.moveTo(act.on());
            journal.enter(act.step(), act.task().perform());
            count++;
        }
        return count;
    }
}
