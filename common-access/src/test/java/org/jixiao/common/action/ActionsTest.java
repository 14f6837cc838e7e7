package org.jixiao.common.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jixiao.common.identity.Actor;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.Role;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.problem.Refusal;
import org.junit.jupiter.api.Test;

class ActionsTest {

    private static final UUID ID = new UUID(0, 7);

    @Path("/api/v1/things")
    @RolesAllowed(Role.Name.CLERK)
    public interface Things {

        @GET
        @Path("/{id}")
        @Operation(operationId = "readThing")
        String read();

        @PUT
        @Path("/{id}")
        @Operation(operationId = "changeThing")
        String change();

        @POST
        @Path("/{id}/approval")
        @RolesAllowed({Role.Name.APPROVER, Role.Name.FINANCE})
        @Operation(operationId = "approveThing")
        String approve();
    }

    @Test
    void whatARuleRefusesIsNotTold() {
        assertThat(as(Role.CLERK).of("changeThing", "修改", () -> {}).list())
                .containsExactly(new Action("changeThing", "PUT", "/api/v1/things/" + ID, "修改"));
        assertThat(as(Role.CLERK)
                        .of("changeThing", "修改", () -> {
                            throw Refusal.notFound();
                        })
                        .list())
                .isEmpty();
    }

    @Test
    void theRolesAreThoseOfTheMethodElseOfItsResource() {
        assertThat(as(Role.FINANCE)
                        .of("changeThing", "修改", () -> {})
                        .of("approveThing", "审批", () -> {})
                        .list())
                .containsExactly(new Action("approveThing", "POST", "/api/v1/things/" + ID + "/approval", "审批"));
    }

    @Test
    void whatThePersonMayNotCallIsNotAskedOfTheRule() {
        assertThat(as(Role.AUDITOR)
                        .of("approveThing", "审批", () -> {
                            throw new AssertionError();
                        })
                        .list())
                .isEmpty();
    }

    /** Only a rule that says no is no; what fails is a failure. */
    @Test
    void aFailureIsNotTakenForARefusal() {
        assertThatThrownBy(() -> as(Role.CLERK).of("changeThing", "修改", () -> {
                    throw new IllegalStateException("no database");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> as(Role.CLERK).of("unheardThing", "修改", () -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Actions.Offer as(Role role) {
        var caller = new Caller();
        caller.actAs(new Actor("s", "somebody", "", Set.of(role), new UnitScope("130109", Set.of("*"), Set.of())));
        return new Actions(caller).on(Things.class, ID);
    }
}
