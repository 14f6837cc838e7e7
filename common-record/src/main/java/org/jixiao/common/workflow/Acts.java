package org.jixiao.common.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.web.EntityTags;

/** Acts on an existing record: each is done once however often it is sent with a key, and answers the new version. */
@ApplicationScoped
public class Acts {

    private final Idempotency idempotency;

    Acts(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    /** @param operation names the act among all of the service: {@code budgets.approve} */
    public record Act(String operation, UUID id, String key) {}

    /** An act without a body: submission, approval. */
    public <V> Response on(Act act, ToLongFunction<V> version, Supplier<V> useCase) {
        return on(act, "", version, useCase);
    }

    public <V> Response on(Act act, Object body, ToLongFunction<V> version, Supplier<V> useCase) {
        return idempotency.optional(act.key(), act.operation() + " " + act.id(), body, () -> {
            var view = useCase.get();
            return Answer.ok(EntityTags.of(version.applyAsLong(view)), view);
        });
    }
}
