package org.jixiao.beneficiary.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jixiao.beneficiary.dossier.DossierEntries.NewAccount;
import org.jixiao.beneficiary.dossier.DossierEntries.NewBasis;
import org.jixiao.beneficiary.dossier.DossierEntries.NewCertificate;
import org.jixiao.beneficiary.dossier.DossierEntries.NewContact;
import org.jixiao.beneficiary.dossier.DossierEntries.NewGround;
import org.jixiao.beneficiary.household.StandingHouseholds.Standing;
import org.jixiao.beneficiary.privacy.BlindIndex;
import org.jixiao.beneficiary.privacy.FieldEncryption;
import org.jixiao.beneficiary.privacy.FieldLocation;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.scope.Statements;

/** Appends to a dossier. What could identify a person or tell a secret is sealed under the household's own key. */
@ApplicationScoped
public class DossierWriter {

    private final Statements statements;
    private final FieldEncryption cipher;
    private final BlindIndex index;
    private final Caller caller;

    DossierWriter(Statements statements, FieldEncryption cipher, BlindIndex index, Caller caller) {
        this.statements = statements;
        this.cipher = cipher;
        this.index = index;
        this.caller = caller;
    }

    /** By which amendment, from which day, and when it was recorded. */
    public record Stamp(UUID amendment, LocalDate effectiveOn, Instant at) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public void write(Standing household, Stamp stamp, DossierEntries entries) {
        entries.certificates().forEach(certificate -> write(household, stamp, certificate));
        entries.grounds().forEach(ground -> write(household, stamp, ground));
        if (entries.account() != null) {
            write(household, stamp, entries.account());
        }
        if (entries.contact() != null) {
            write(household, stamp, entries.contact());
        }
        if (entries.basis() != null) {
            write(household, stamp, entries.basis());
        }
    }

    private void write(Standing household, Stamp stamp, NewCertificate certificate) {
        var row = new Sealing(household, "certificate");
        append(
                row,
                stamp,
                "member_id, kind, number_sealed, number_index, issuer, issued_on, grade",
                certificate.member(),
                certificate.kind().code(),
                row.sealed("number", certificate.number()),
                index.of(
                        household.region(),
                        BlindIndex.certificate(certificate.kind().code()),
                        BlindIndex.normalised(certificate.number())),
                certificate.issuer(),
                certificate.issuedOn(),
                certificate.grade());
    }

    private void write(Standing household, Stamp stamp, NewGround ground) {
        var row = new Sealing(household, "category_ground");
        append(
                row,
                stamp,
                "category, since, until, ground_sealed, grade",
                ground.category().code(),
                ground.since(),
                ground.until(),
                row.sealed("ground", ground.ground()),
                ground.grade());
    }

    private void write(Standing household, Stamp stamp, NewAccount account) {
        var row = new Sealing(household, "account");
        append(
                row,
                stamp,
                "member_id, bank, number_sealed, number_index",
                account.holder(),
                account.bank(),
                row.sealed("number", account.number()),
                index.of(household.region(), BlindIndex.ACCOUNT, BlindIndex.normalised(account.number())));
    }

    private void write(Standing household, Stamp stamp, NewContact contact) {
        var row = new Sealing(household, "contact");
        append(
                row,
                stamp,
                "phone_sealed, address_sealed",
                row.sealed("phone", contact.phone()),
                row.sealed("address", contact.address()));
    }

    private void write(Standing household, Stamp stamp, NewBasis basis) {
        append(
                new Sealing(household, "legal_basis"),
                stamp,
                "basis, notified_on, guardian_id, consented_on",
                basis.basis().code(),
                basis.notifiedOn(),
                basis.guardian(),
                basis.consentedOn());
    }

    private void append(Sealing row, Stamp stamp, String columns, Object... values) {
        var household = row.household();
        var all = new ArrayList<Object>(List.of(
                row.id(),
                household.region(),
                household.unit(),
                household.id(),
                stamp.amendment(),
                stamp.effectiveOn(),
                stamp.at(),
                caller.subject()));
        all.addAll(Arrays.asList(values));
        statements.change(
                "insert into " + row.table() + " (id, region_code, unit_code, household_id, amendment_id, effective_on,"
                        + " recorded_at, recorded_by, " + columns + ") values ("
                        + String.join(", ", Collections.nCopies(all.size(), "?")) + ")",
                all.toArray());
    }

    /** A row in the making: its id is part of what seals its fields. */
    private final class Sealing {

        private final Standing household;
        private final String table;
        private final UUID id = UuidV7.next();

        Sealing(Standing household, String table) {
            this.household = household;
            this.table = table;
        }

        Standing household() {
            return household;
        }

        String table() {
            return table;
        }

        UUID id() {
            return id;
        }

        byte[] sealed(String column, String value) {
            return cipher.seal(
                    new FieldLocation(household.origin(), table, column, id), household.retentionYear(), value);
        }
    }
}
