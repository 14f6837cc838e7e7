package org.jixiao.report.checking.rule;

import java.util.List;
import org.jixiao.report.checking.figure.Claim;
import org.jixiao.report.checking.figure.Measure;

/** 2607多户 where 2607户 is known: an exact figure is told exactly. */
final class VagueFigures implements Rule {

    @Override
    public String id() {
        return "C23";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        var exact = reading.allClaims().filter(claim -> !claim.figure().vague()).toList();
        reading.allClaims()
                .filter(claim -> claim.figure().vague() && !round(claim))
                .forEach(claim -> {
                    var same = exact.stream()
                            .filter(other -> other.figure().comparable(claim.figure())
                                    && other.figure().same(claim.figure()))
                            .findFirst();
                    same.ifPresent(other -> findings.error(
                            Kind.VAGUE_QUANTITY,
                            claim.place(),
                            List.of(claim.figure().text(), other.figure().text()),
                            "此处写“" + claim.figure().text() + "”，另一处是准确数“"
                                    + other.figure().text() + "”，请统一写准确数"));
                    if (same.isEmpty() && claim.figure().measure() != Measure.BARE && digits(claim) >= 4) {
                        findings.warning(
                                Kind.VAGUE_QUANTITY,
                                claim.place(),
                                List.of(claim.figure().text()),
                                "“" + claim.figure().text() + "”已精确到个位，又加“多、余、约”，请写准确数");
                    }
                });
    }

    private static boolean round(Claim claim) {
        return digits(claim) <= 1 && claim.figure().value().intValue() >= 10;
    }

    private static int digits(Claim claim) {
        return claim.figure().value().stripTrailingZeros().precision();
    }
}
