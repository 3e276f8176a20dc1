package org.scenicwatch.core.alarm;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelMutableAst;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableMutableAst;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.device.Metric;

/** The names and the bounds of expressions on one kind of device. */
final class ExpressionLanguage {

    static final String STATE = "state";
    static final String ATTRIBUTES = "attributes";

    /** How often the macros of one expression go round, all together. */
    static final int ROUNDS = 1_000;

    private static final int NODES = 400;
    private static final int DEPTH = 40;
    private static final int REGEX_SIZE = 500;

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(RuleExpression.LONGEST_TEXT)
            .maxParseRecursionDepth(DEPTH)
            .maxParseExpressionNodeCount(NODES)
            .comprehensionMaxIterations(ROUNDS)
            .maxRegexProgramSize(REGEX_SIZE)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

    /** Words that the language keeps for itself. Source: the CEL specification's grammar. */
    private static final Set<String> WORDS = Set.of(
            "in",
            "as",
            "break",
            "const",
            "continue",
            "else",
            "for",
            "function",
            "if",
            "import",
            "let",
            "loop",
            "package",
            "namespace",
            "return",
            "var",
            "void",
            "while",
            "true",
            "false",
            "null");

    private static final Pattern UNKNOWN = Pattern.compile("undeclared reference to '([^']*)'");
    private static final Pattern OVERLOAD =
            Pattern.compile("found no matching overload for '([^']*)' applied to '([^']*)'");

    private static final Map<DeviceKind, ExpressionLanguage> BY_KIND = new ConcurrentHashMap<>();

    private final CelCompiler compiler;
    private final String names;

    private ExpressionLanguage(DeviceKind kind) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addVar(STATE, SimpleType.STRING)
                .addVar(ATTRIBUTES, MapType.create(SimpleType.STRING, SimpleType.DOUBLE));
        kind.metrics().forEach(metric -> builder.addVar(variable(metric), SimpleType.DOUBLE));
        compiler = builder.build();
        names = kind.metrics().stream().map(metric -> variable(metric) + ", ").collect(Collectors.joining()) + STATE
                + ", " + ATTRIBUTES;
    }

    static ExpressionLanguage of(DeviceKind kind) {
        return BY_KIND.computeIfAbsent(kind, ExpressionLanguage::new);
    }

    /** The metric's key that a name stands for, if it stands for one. */
    static String metricOf(String name) {
        return name.endsWith("_") ? name.substring(0, name.length() - 1) : name;
    }

    private static String variable(Metric metric) {
        return WORDS.contains(metric.key()) ? metric.key() + "_" : metric.key();
    }

    /** @throws ExpressionRefused when it is wrong */
    CelAbstractSyntaxTree check(String text) {
        CelValidationResult parsed = compiler.parse(text);
        if (parsed.hasError()) {
            throw unreadable(parsed);
        }
        CelAbstractSyntaxTree written = tree(parsed);
        // Metrics are doubles and people write whole numbers. Only what counts (size) or divides with a rest needs
        // them.
        CelValidationResult checked = compiler.check(withDoubles(written));
        if (checked.hasError()) {
            CelValidationResult asWritten = compiler.check(written);
            if (asWritten.hasError()) {
                throw mistyped(asWritten.getErrors().get(0));
            }
            checked = asWritten;
        }
        CelAbstractSyntaxTree tree = tree(checked);
        if (!tree.getResultType().equals(SimpleType.BOOL)) {
            throw new ExpressionRefused(
                    1,
                    1,
                    "表达式的结果须为是或否（bool），现为 " + tree.getResultType().name() + "。",
                    "The expression must be true or false (bool), it is "
                            + tree.getResultType().name() + ".");
        }
        return tree;
    }

    private static CelAbstractSyntaxTree withDoubles(CelAbstractSyntaxTree written) {
        CelMutableAst changed = CelMutableAst.fromCelAst(written);
        CelNavigableMutableAst.fromAst(changed)
                .getRoot()
                .allNodes()
                .map(node -> node.expr())
                .filter(each ->
                        each.getKind() == Kind.CONSTANT && each.constant().getKind() == CelConstant.Kind.INT64_VALUE)
                .toList()
                .forEach(each -> each.setConstant(
                        CelConstant.ofValue((double) each.constant().int64Value())));
        return changed.toParsedAst();
    }

    private static ExpressionRefused unreadable(CelValidationResult parsed) {
        if (parsed.getErrors().isEmpty()) {
            return new ExpressionRefused(1, 1, "表达式过于复杂。", "The expression is too complex.");
        }
        CelIssue first = parsed.getErrors().get(0);
        return at(first, "表达式无法解析：" + first.getMessage(), "The expression cannot be read: " + first.getMessage());
    }

    private ExpressionRefused mistyped(CelIssue fault) {
        Matcher unknown = UNKNOWN.matcher(fault.getMessage());
        if (unknown.find()) {
            String name = unknown.group(1);
            return at(fault, "未知名称：" + name + "。可用：" + names + "。", "Unknown: " + name + ". Known are " + names + ".");
        }
        Matcher overload = OVERLOAD.matcher(fault.getMessage());
        if (overload.find()) {
            boolean mixed =
                    overload.group(2).contains("int") && overload.group(2).contains("double");
            return at(
                    fault,
                    "运算 " + overload.group(1) + " 不能用于 " + overload.group(2) + (mixed ? "；数值请写成 1.0。" : "。"),
                    overload.group(1) + " cannot be applied to " + overload.group(2)
                            + (mixed ? "; write numbers as 1.0." : "."));
        }
        return at(fault, "表达式有误：" + fault.getMessage(), "The expression is wrong: " + fault.getMessage());
    }

    private static ExpressionRefused at(CelIssue fault, String zh, String en) {
        int line = Math.max(1, fault.getSourceLocation().getLine());
        int column = Math.max(0, fault.getSourceLocation().getColumn()) + 1;
        return new ExpressionRefused(
                line,
                column,
                "第 " + line + " 行第 " + column + " 列：" + zh,
                "Line " + line + ", column " + column + ": " + en);
    }

    private static CelAbstractSyntaxTree tree(CelValidationResult result) {
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            throw new IllegalStateException("a result without errors has no tree", e);
        }
    }
}
