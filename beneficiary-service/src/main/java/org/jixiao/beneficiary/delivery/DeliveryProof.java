package org.jixiao.beneficiary.delivery;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.beneficiary.programme.ProgrammeKind;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;

/** What is cited for one entry: the document, and of a service its days. */
record DeliveryProof(String proof, Integer days) {

    /** @param pointer of the entry or the selection */
    List<Refusal.Fault> faults(ProgrammeKind kind, String pointer) {
        var service = kind == ProgrammeKind.SERVICE;
        return Stream.of(
                        ProofKind.proves(kind, proof)
                                ? null
                                : new Refusal.Fault(pointer + "/proof", "Proof", ProofKind.rule(kind)),
                        service == (days != null)
                                ? null
                                : new Refusal.Fault(
                                        pointer + "/days",
                                        "Days",
                                        service
                                                ? new Text("服务类发放须写明天数", "A service says its days")
                                                : new Text("只有服务类发放写天数", "Only a service has days")))
                .filter(fault -> fault != null)
                .toList();
    }
}
