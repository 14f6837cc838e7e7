package org.jixiao.beneficiary.clash;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jixiao.common.scope.Statements;

/** Double benefits that nobody has found legitimate yet: neither a register nor money goes past them. */
@ApplicationScoped
public class UndecidedDoubles {

    /** SQL over a row {@code c} of clashes. */
    public static final String UNDECIDED =
            "c.kind = 'double-benefit' and (c.status = 'open' or c.status = 'decided' and c.decision <> 'legitimate')";

    private final Statements statements;

    UndecidedDoubles(Statements statements) {
        this.statements = statements;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public boolean of(UUID enrolment) {
        return statements.exists("select from clash c where c.enrolment_id = ? and " + UNDECIDED, enrolment);
    }
}
