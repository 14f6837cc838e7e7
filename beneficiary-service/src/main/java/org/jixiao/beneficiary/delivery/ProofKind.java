package org.jixiao.beneficiary.delivery;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.beneficiary.programme.ProgrammeKind;
import org.jixiao.common.problem.Text;

/** What can prove a delivery, by the word that a proof begins with: 保单 2025-0001. */
enum ProofKind {
    POLICY("保单"),
    VOUCHER("支付凭证"),
    RECEIPT("收据"),
    SIGNED_LIST("签收单"),
    BANK_SLIP("银行回单"),
    BANK_RETURN("银行回盘"),
    PHOTO("照片"),
    SERVICE_RECORD("服务记录");

    private static final Map<ProgrammeKind, Set<ProofKind>> ACCEPTED = Map.of(
            ProgrammeKind.CASH, Set.of(VOUCHER, RECEIPT, SIGNED_LIST, BANK_SLIP, BANK_RETURN),
            ProgrammeKind.GOODS, Set.of(SIGNED_LIST, PHOTO),
            ProgrammeKind.INSURANCE, Set.of(POLICY),
            ProgrammeKind.SERVICE, Set.of(SERVICE_RECORD, SIGNED_LIST, RECEIPT));

    private final String word;

    ProofKind(String word) {
        this.word = word;
    }

    /** Whether the proof is of a kind that proves such a delivery, and names a document: a word alone proves nothing. */
    static boolean proves(ProgrammeKind delivered, String proof) {
        return of(proof).filter(ACCEPTED.get(delivered)::contains).isPresent();
    }

    private static Optional<ProofKind> of(String proof) {
        return Stream.of(values())
                .filter(kind -> proof.startsWith(kind.word)
                        && proof.substring(kind.word.length()).chars().anyMatch(Character::isLetterOrDigit))
                .findFirst();
    }

    /** What the enterer is told where the proof does not fit. */
    static Text rule(ProgrammeKind delivered) {
        var words = Stream.of(values())
                .filter(ACCEPTED.get(delivered)::contains)
                .map(kind -> kind.word)
                .collect(Collectors.joining("、"));
        return new Text(
                "发放凭证须以下列之一开头并写明编号：" + words,
                "The proof begins with one of these words and names a document: " + words);
    }
}
