package org.jixiao.beneficiary.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jixiao.beneficiary.code.Code;
import org.jixiao.beneficiary.dossier.DossierView.Account;
import org.jixiao.beneficiary.dossier.DossierView.Basis;
import org.jixiao.beneficiary.dossier.DossierView.Certificate;
import org.jixiao.beneficiary.dossier.DossierView.Contact;
import org.jixiao.beneficiary.dossier.DossierView.Ground;
import org.jixiao.beneficiary.household.HouseholdCategory;
import org.jixiao.beneficiary.household.Registration;
import org.jixiao.beneficiary.household.StandingHouseholds;
import org.jixiao.beneficiary.privacy.AccessLog;
import org.jixiao.beneficiary.privacy.FieldEncryption;
import org.jixiao.beneficiary.privacy.FieldLocation;
import org.jixiao.beneficiary.privacy.Masks;
import org.jixiao.beneficiary.privacy.Purpose;
import org.jixiao.beneficiary.privacy.Reading;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.scope.Projection;
import org.jixiao.common.scope.Row;
import org.jixiao.common.scope.ScopedReads;

/** Shows a dossier, masked; each reading is recorded in the transaction that reads. */
@ApplicationScoped
class DossierReader {

    /** Certificates that tell a category by being there. */
    private static final Set<CertificateKind> SECRET =
            EnumSet.of(CertificateKind.DISABILITY, CertificateKind.DEATH, CertificateKind.HARDSHIP);

    /** The newest row of each kind, as far as it holds already. */
    private static final String NEWEST = " and not exists (select from %1$s newer where"
            + " newer.household_id = %1$s.household_id and newer.recorded_at > %1$s.recorded_at %2$s)";

    private final Projection<Certificate> certificates = new Projection<>("""
            select id, region_code, unit_code, kind, member_id, number_sealed, issuer, issued_on,
                cast(grade as text), amendment_id
            from certificate""", this::certificate);

    private final Projection<Ground> grounds = new Projection<>("""
            select id, region_code, unit_code, category, since, until, cast(grade as text), ground_sealed, amendment_id
            from category_ground""", this::ground);

    private final Projection<Account> accounts = new Projection<>("""
            select id, region_code, unit_code, member_id, bank, number_sealed, amendment_id from account""", this::account);

    private final Projection<Contact> contacts = new Projection<>("""
            select id, region_code, unit_code, phone_sealed, address_sealed, amendment_id from contact""", this::contact);

    private final Projection<Basis> bases = new Projection<>(
            "select basis, notified_on, guardian_id, consented_on, amendment_id from legal_basis",
            DossierReader::basis);

    private final Projection<DossierView.Version> versions = new Projection<>("""
            select id, version, effective_on, recorded_at, recorded_by, township_code, registration,
                array_to_string(categories, ','),
                (select string_agg(cast(m.member_id as text), ',' order by m.id) from member_version m
                    where m.household_id = household_version.household_id
                      and m.household_version = household_version.version),
                (select a.id from amendment a where a.household_id = household_version.household_id
                    and a.applied_version > a.base_version and a.applied_version = household_version.version) amendment
            from household_version""", DossierReader::version);

    private final ScopedReads reads;
    private final Caller caller;
    private final StandingHouseholds households;
    private final FieldEncryption cipher;
    private final AccessLog log;

    DossierReader(
            ScopedReads reads, Caller caller, StandingHouseholds households, FieldEncryption cipher, AccessLog log) {
        this.reads = reads;
        this.caller = caller;
        this.households = households;
        this.cipher = cipher;
        this.log = log;
    }

    @Transactional
    DossierView get(UUID id, Purpose purpose) {
        record(id, purpose);
        return new DossierView(
                id,
                newest(certificates, "certificate", id, "and newer.number_index = certificate.number_index").stream()
                        .filter(certificate -> purpose != null || !SECRET.contains(certificate.kind()))
                        .toList(),
                purpose == null
                        ? null
                        : newest(grounds, "category_ground", id, "and newer.category = category_ground.category"),
                one(newest(accounts, "account", id, "")),
                one(newest(contacts, "contact", id, "")),
                one(newest(bases, "legal_basis", id, "")));
    }

    @Transactional
    List<DossierView.Version> versions(UUID id, PageQuery query, Purpose purpose) {
        record(id, purpose);
        return reads
                .list(versions.in(caller.scope()).and("household_id = ?", id).page(query))
                .stream()
                .map(version -> purpose == null ? version.withoutCategories() : version)
                .toList();
    }

    private void record(UUID id, Purpose purpose) {
        var household = households.require(id);
        log.record(new AccessLog.Target(household.region(), household.unit(), null, id), Reading.DOSSIER, purpose);
    }

    private <T> List<T> newest(Projection<T> projection, String table, UUID household, String same) {
        return reads.list(projection
                .in(caller.scope())
                .and("household_id = ?" + NEWEST.formatted(table, same), household)
                .ordered("id"));
    }

    private static <T> T one(List<T> rows) {
        return rows.isEmpty() ? null : rows.get(rows.size() - 1);
    }

    private Certificate certificate(Row row) throws SQLException {
        var id = row.uuid();
        var origin = FieldLocation.origin(row.text(), row.text());
        var kind = CertificateKind.of(row.text());
        var member = row.uuid();
        var number = Masks.account(open(origin, "certificate", "number", id, row.bytes()));
        return new Certificate(id, kind, member, number, row.text(), row.date(), number(row.text()), row.uuid());
    }

    private Ground ground(Row row) throws SQLException {
        var id = row.uuid();
        var origin = FieldLocation.origin(row.text(), row.text());
        var category = HouseholdCategory.of(row.text());
        var since = row.date();
        var until = row.date();
        var grade = number(row.text());
        var text = open(origin, "category_ground", "ground", id, row.bytes());
        return new Ground(category, since, until, grade, text, row.uuid());
    }

    private Account account(Row row) throws SQLException {
        var id = row.uuid();
        var origin = FieldLocation.origin(row.text(), row.text());
        var holder = row.uuid();
        var bank = row.text();
        return new Account(
                id, holder, bank, Masks.account(open(origin, "account", "number", id, row.bytes())), row.uuid());
    }

    private Contact contact(Row row) throws SQLException {
        var id = row.uuid();
        var origin = FieldLocation.origin(row.text(), row.text());
        var phone = Masks.phone(open(origin, "contact", "phone", id, row.bytes()));
        var address = Masks.address(open(origin, "contact", "address", id, row.bytes()));
        return new Contact(id, phone, address, row.uuid());
    }

    private static Basis basis(Row row) throws SQLException {
        return new Basis(LegalBasisKind.of(row.text()), row.date(), row.uuid(), row.date(), row.uuid());
    }

    private static DossierView.Version version(Row row) throws SQLException {
        return new DossierView.Version(
                row.uuid(),
                row.integer(),
                row.date(),
                row.instant(),
                row.text(),
                row.text(),
                Code.parse(Registration.class, row.text()),
                Stream.of(row.text().split(",")).map(HouseholdCategory::of).toList(),
                Stream.of(row.text().split(",")).map(UUID::fromString).toList(),
                row.uuid());
    }

    private static Integer number(String text) {
        return text == null ? null : Integer.valueOf(text);
    }

    private String open(String origin, String table, String column, UUID id, byte[] sealed) {
        return cipher.open(new FieldLocation(origin, table, column, id), sealed);
    }
}
