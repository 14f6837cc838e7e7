package org.jixiao.beneficiary.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jixiao.beneficiary.privacy.AccessLog;
import org.jixiao.beneficiary.privacy.ExchangeConfig;
import org.jixiao.beneficiary.privacy.ExchangeIndex;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Statements;

/** Two transactions on purpose: that a list was asked about is committed before it is answered. */
@ApplicationScoped
class Matches {

    private final DataSource database;
    private final Statements statements;
    private final ExchangeIndex index;
    private final ExchangeConfig config;
    private final AccessLog log;
    private final Caller caller;

    Matches(
            DataSource database,
            Statements statements,
            ExchangeIndex index,
            ExchangeConfig config,
            AccessLog log,
            Caller caller) {
        this.database = database;
        this.statements = statements;
        this.index = index;
        this.config = config;
        this.log = log;
        this.caller = caller;
    }

    @Transactional
    UUID record(Match.Request request) {
        if (!caller.scope().coversRegion(request.region())) {
            throw Refusal.notFound();
        }
        if (!index.regions().contains(request.region())) {
            throw Refusal.of(
                    MatchProblem.NO_EXCHANGE_KEY, "本区划未与协作单位约定交换密钥", "No exchange key is agreed for this region");
        }
        // one at a time for one person, or two requests would both find the last one of the quota free
        statements.exists("select pg_advisory_xact_lock(hashtextextended(?, 1))", "matches " + caller.subject());
        if (log.matchedToday() >= config.listsPerDay()) {
            throw Refusal.of(
                    MatchProblem.QUOTA_USED_UP,
                    "每人每日至多核对 " + config.listsPerDay() + " 份名单，请明日再试",
                    "A person may ask about " + config.listsPerDay() + " lists a day",
                    Map.of("quota", config.listsPerDay()));
        }
        return log.recordMatch(
                request.region(),
                request.purpose() + "；" + request.partner() + "，"
                        + request.hashes().size() + " 条");
    }

    @Transactional
    List<Boolean> answer(Match.Request request) {
        var hashes = request.hashes().stream()
                .map(hash -> index.stored(request.region(), HexFormat.of().parseHex(hash)))
                .toArray(byte[][]::new);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select standing from standing_in_region(?, ?)")) {
            statement.setString(1, request.region());
            statement.setArray(2, connection.createArrayOf("bytea", hashes));
            var answers = new ArrayList<Boolean>();
            for (var rows = statement.executeQuery(); rows.next(); ) {
                answers.add(rows.getBoolean(1));
            }
            return answers;
        } catch (SQLException failed) {
            throw new IllegalStateException("the register could not be asked", failed);
        }
    }
}
