package org.jixiao.beneficiary.condition;

import static dev.cel.checker.CelStandardDeclarations.StandardFunction.*;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelReference;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.common.problem.Text;

/**
 * The language of conditions: the part of CEL that compares, counts and joins. It calls nothing, reads nothing but
 * {@link Attribute}s, and ends: no text it accepts can cost more than the bounds below allow.
 */
@Singleton
public class ConditionLanguage {

    static final int LONGEST = 500;

    /** A condition with more parts than this is several conditions, and explains itself badly as one. */
    private static final int MOST_NODES = 100;

    private static final int DEEPEST = 16;

    /** Of one evaluation in all; a household has at most five categories, a list at most what {@link #LONGEST} holds. */
    private static final int MOST_ROUNDS = 200;

    /** Compiling takes milliseconds, evaluating a microsecond: what was compiled is kept, the least used goes first. */
    private static final int KEPT = 500;

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(DEEPEST)
            .maxParseExpressionNodeCount(MOST_NODES)
            .comprehensionMaxIterations(MOST_ROUNDS)
            .build();

    private static final CelStandardDeclarations COMPARISONS = CelStandardDeclarations.newBuilder()
            .includeFunctions(
                    IN,
                    NOT_STRICTLY_FALSE,
                    CONDITIONAL,
                    LOGICAL_NOT,
                    LOGICAL_OR,
                    LOGICAL_AND,
                    EQUALS,
                    NOT_EQUALS,
                    ADD,
                    SUBTRACT,
                    MULTIPLY,
                    DIVIDE,
                    MODULO,
                    NEGATE,
                    SIZE,
                    STARTS_WITH,
                    LESS,
                    LESS_EQUALS,
                    GREATER,
                    GREATER_EQUALS)
            .build();

    private final CelCompiler compiler;
    private final CelRuntime runtime =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();
    private final Map<String, Rule> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rule> eldest) {
            return size() > KEPT;
        }
    });

    ConditionLanguage() {
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(COMPARISONS)
                .setStandardMacros(CelStandardMacro.EXISTS, CelStandardMacro.ALL)
                .setResultType(SimpleType.BOOL);
        for (var attribute : Attribute.values()) {
            builder.addVar(attribute.variable(), attribute.type());
        }
        this.compiler = builder.build();
    }

    /** What is wrong with an expression, for the person who wrote it; empty where nothing is. */
    public Optional<Text> fault(String expression) {
        var result = compiler.compile(expression);
        if (result.hasError()) {
            return Optional.of(ConditionFault.of(result.getErrors().get(0)));
        }
        try {
            return nestsLoops(result.getAst()) ? Optional.of(ConditionFault.NESTED) : Optional.empty();
        } catch (CelValidationException impossible) {
            throw new IllegalStateException("has no error and no tree", impossible);
        }
    }

    /** Of a condition that was checked when it was entered. */
    Rule rule(String expression) {
        return kept.computeIfAbsent(expression, this::compiled);
    }

    private Rule compiled(String expression) {
        try {
            var tree = compiler.compile(expression).getAst();
            return new Rule(runtime.createProgram(tree), read(tree));
        } catch (CelValidationException | CelEvaluationException unreadable) {
            throw new IllegalStateException("an approved condition does not compile", unreadable);
        }
    }

    /** A loop in a loop would multiply: refused where it is written, and bounded where it runs. */
    private static boolean nestsLoops(CelAbstractSyntaxTree tree) {
        return CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .filter(node -> node.getKind() == Kind.COMPREHENSION)
                .anyMatch(loop -> loop.descendants().anyMatch(inner -> inner.getKind() == Kind.COMPREHENSION));
    }

    private static List<Attribute> read(CelAbstractSyntaxTree tree) {
        return tree.getReferenceMap().values().stream()
                .map(CelReference::name)
                .map(Attribute::named)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
