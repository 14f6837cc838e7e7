package org.jixiao.common.workflow;

import java.util.Arrays;
import java.util.Collection;
import org.jixiao.common.problem.CommonProblem;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;

/** Nobody decides on what they had a hand in (岗位分离). Persons are told apart by their subject alone, never by a name. */
public final class SecondPerson {

    private SecondPerson() {}

    /**
     * @param decides subject of the person who approves or returns
     * @param why     the domain's own sentence
     * @param hands   subjects of those who entered, changed or submitted it; null for nobody yet
     */
    public static void require(String decides, Text why, String... hands) {
        require(decides, why, Arrays.asList(hands));
    }

    public static void require(String decides, Text why, Collection<String> hands) {
        if (hands.contains(decides)) {
            throw Refusal.of(CommonProblem.OWN_ENTRY, why.zh(), why.en());
        }
    }
}
