package org.jixiao.common.action;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.problem.Refusal;

/**
 * Tells a caller what they may do next with a record. Nothing is said twice: method, path and roles are those that the
 * resource declares, and whether a rule refuses is found by asking the rule.
 */
@ApplicationScoped
public class Actions {

    private final Map<Class<?>, Map<String, Published>> published = new ConcurrentHashMap<>();
    private final Caller caller;

    Actions(Caller caller) {
        this.caller = caller;
    }

    /** @param resource declares the acts on the record */
    public Offer on(Class<?> resource, UUID id) {
        return new Offer(published.computeIfAbsent(resource, Published::of), id);
    }

    /** The acts on one record, in the order in which they are offered. */
    public final class Offer {

        private final Map<String, Published> operations;
        private final UUID id;
        private final List<Action> actions = new ArrayList<>();

        private Offer(Map<String, Published> operations, UUID id) {
            this.operations = operations;
            this.id = id;
        }

        /**
         * @param operation the operationId
         * @param rule      what the act itself asks of the record and the person, which changes nothing and throws a
         *                  {@link Refusal}; never a question to another service
         */
        public Offer of(String operation, String label, Runnable rule) {
            var act = operations.get(operation);
            if (act == null) {
                throw new IllegalArgumentException("no operation " + operation);
            }
            if (act.isFor(caller) && isAllowed(rule)) {
                actions.add(new Action(operation, act.method(), act.path().replace("{id}", id.toString()), label));
            }
            return this;
        }

        public List<Action> list() {
            return List.copyOf(actions);
        }
    }

    private static boolean isAllowed(Runnable rule) {
        try {
            rule.run();
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }
}
