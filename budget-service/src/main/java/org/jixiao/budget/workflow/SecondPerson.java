package org.jixiao.budget.workflow;

import org.jixiao.common.identity.Caller;
import org.jixiao.common.problem.CommonProblem;
import org.jixiao.common.problem.Refusal;

/** Nobody decides on what they entered (岗位分离). */
public final class SecondPerson {

    private SecondPerson() {}

    /** @param enteredBy subject of the person who entered the record */
    public static void require(Caller caller, String enteredBy) {
        if (caller.subject().equals(enteredBy)) {
            throw Refusal.of(
                    CommonProblem.OWN_ENTRY,
                    "该内容由您本人填报，须由另一人审批",
                    "You entered this yourself; another person has to decide on it");
        }
    }
}
