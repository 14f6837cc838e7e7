package org.jixiao.bench.spring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Reads and pages as ours; the write checks and locks the line, but keeps no chained record and no safe retry. */
@RestController
class PaymentController {

    record Page(List<Payment.View> items) {}

    record RecordPayment(
            @NotNull UUID line,
            @NotNull @Positive BigDecimal amount,
            @NotNull LocalDate paidOn,
            @NotBlank @Size(max = 64) String voucherNo,
            @NotBlank @Size(max = 500) String summary) {}

    private final Payments payments;

    PaymentController(Payments payments) {
        this.payments = payments;
    }

    @GetMapping("/ready")
    String ready() {
        return "ready " + payments.existsByVoucherNoAndRegionCodeAndUnitCodeAndFiscalYear("-", "-", "-", 2020);
    }

    @GetMapping("/api/v1/payments/{id}")
    Payment.View read(@PathVariable UUID id, @AuthenticationPrincipal Jwt token) {
        return payments.inScope(id, scope(token))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .view();
    }

    @GetMapping("/api/v1/payments")
    Page page(
            @RequestParam String region,
            @RequestParam String unit,
            @RequestParam int fiscalYear,
            @AuthenticationPrincipal Jwt token) {
        var rows = payments.page(scope(token), region, unit, fiscalYear, new UUID(0, 0), Limit.of(51));
        return new Page(rows.stream().limit(50).map(Payment::view).toList());
    }

    @PostMapping("/api/v1/payments")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Payment.View record(@Valid @RequestBody RecordPayment request, @AuthenticationPrincipal Jwt token) {
        var line = payments.lockedLine(request.line(), scope(token))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (line.spent.add(request.amount()).compareTo(line.adjusted) > 0
                || payments.existsByVoucherNoAndRegionCodeAndUnitCodeAndFiscalYear(
                        request.voucherNo(), line.regionCode, line.unitCode, line.fiscalYear)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        line.spent = line.spent.add(request.amount());
        return payments.save(payment(request, line, token.getSubject())).view();
    }

    private static Payment payment(RecordPayment request, BudgetLine line, String by) {
        var payment = new Payment();
        var now = Instant.now();
        payment.id = new UUID(now.toEpochMilli() << 16 | 0x7000, UUID.randomUUID().getLeastSignificantBits());
        payment.regionCode = line.regionCode;
        payment.unitCode = line.unitCode;
        payment.fiscalYear = line.fiscalYear;
        payment.lineId = line.id;
        payment.amount = request.amount().setScale(2);
        payment.paidOn = request.paidOn();
        payment.voucherNo = request.voucherNo();
        payment.summary = request.summary();
        payment.recordedAt = now;
        payment.recordedBy = by;
        payment.rowHash = new byte[32];
        return payment;
    }

    private static String scope(Jwt token) {
        return token.getClaimAsString("region") + "%";
    }
}
