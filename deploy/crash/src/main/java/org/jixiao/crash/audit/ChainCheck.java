package org.jixiao.crash.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jixiao.crash.audit.Books.Act;
import org.jixiao.crash.audit.Books.Chain;

/**
 * Recomputes a chain: numbers without gaps from 1, each hash SHA-256 of the content and the hash before, the head the
 * last. Written here once more: a check that used the services' own code would prove nothing.
 */
final class ChainCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BEGINNING = "0".repeat(64);

    private final Chain chain;
    private final List<String> breaches = new ArrayList<>();

    private ChainCheck(Chain chain) {
        this.chain = chain;
    }

    static List<String> breachesOf(Chain chain) {
        var check = new ChainCheck(chain);
        check.verify();
        return check.breaches;
    }

    /** After the first break every later link would only repeat it. */
    private void verify() {
        var expected = 1L;
        var previous = BEGINNING;
        for (var act : chain.acts()) {
            if (act.seq() != expected) {
                breach("第 %d 条缺失或重复（读到 %d）", expected, act.seq());
                return;
            }
            if (!act.prev().equals(previous) || !act.hash().equals(hash(act))) {
                breach("第 %d 条的散列不符", act.seq());
                return;
            }
            if (!saysTheSame(act)) {
                breach("第 %d 条的各栏与其内容不符", act.seq());
                return;
            }
            expected++;
            previous = act.hash();
        }
        if (chain.headSeq() != expected - 1 || !chain.headHash().equals(previous)) {
            breach("链头为第 %d 条，末条为第 %d 条", chain.headSeq(), expected - 1);
        }
    }

    private static String hash(Act act) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(act.content().getBytes(StandardCharsets.UTF_8));
            digest.update(HexFormat.of().parseHex(act.prev()));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The hash covers the content alone; the columns beside it are what people search by. */
    private static boolean saysTheSame(Act act) {
        try {
            var content = JSON.readTree(act.content());
            return content.path("seq").asLong() == act.seq()
                    && content.path("act").asText().equals(act.act())
                    && content.path("entityId").asText().equals(act.entityId());
        } catch (JsonProcessingException noJson) {
            return false;
        }
    }

    private void breach(String form, Object... values) {
        breaches.add("%s %s 的留痕链：%s".formatted(chain.service(), chain.unit(), form.formatted(values)));
    }
}
