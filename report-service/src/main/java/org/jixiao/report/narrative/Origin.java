package org.jixiao.report.narrative;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where what stands at a place of a report comes from. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"measured", "typed", "recorded", "fixed"},
        description = "来源：measured 引自事实，typed 由人填写，recorded 取自登记、评分或计数，fixed 模板固定的文字")
public enum Origin {
    MEASURED,
    TYPED,
    RECORDED,
    FIXED;

    /** What people write into a self-evaluation; an actual value is typed where no fact stands behind it. */
    private static final Set<String> TYPED_FIELDS = Set.of("goal", "achievement", "explanation", "remedy", "actual");

    /** @param text what the quote reads */
    public static Origin of(Narrative.Quote quote, String text) {
        if (!quote.facts().isEmpty()) {
            return MEASURED;
        }
        var words = List.of(quote.token().split("\\s+"));
        if (words.get(0).equals("text") || text.equals(otherwise(quote.token()))) {
            return FIXED;
        }
        return field(quote).isPresent() ? TYPED : RECORDED;
    }

    /** The field that somebody filled in: {@code explanation}. */
    public static Optional<String> field(Narrative.Quote quote) {
        if (quote.token().equals(ProseText.TYPED)) {
            return Optional.of(ProseText.TYPED);
        }
        var words = List.of(quote.token().split("\\s+"));
        if (words.size() < 2 || !Set.of("value", "quantity", "join").contains(words.get(0))) {
            return Optional.empty();
        }
        var field = words.get(1).substring(words.get(1).lastIndexOf('.') + 1);
        return TYPED_FIELDS.contains(field) ? Optional.of(field) : Optional.empty();
    }

    private static String otherwise(String token) {
        var at = (token + " ").indexOf(" else ");
        return at < 0
                ? null
                : token.substring(Math.min(token.length(), at + " else ".length()))
                        .strip();
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
