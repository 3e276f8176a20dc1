package org.scenicwatch.core.alarm;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.scenicwatch.core.device.DeviceKind;

/**
 * What an expression refers to.
 *
 * @param metrics keys of metrics
 * @param attributes names of attributes whose value it uses
 * @param testedAttributes names of attributes whose presence it asks for
 */
record ExpressionNames(SortedSet<String> metrics, SortedSet<String> attributes, SortedSet<String> testedAttributes) {

    static ExpressionNames in(CelAbstractSyntaxTree tree, DeviceKind kind) {
        ExpressionNames names = new ExpressionNames(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        CelNavigableAst.fromAst(tree).getRoot().allNodes().forEach(node -> names.add(node.expr(), kind));
        return names;
    }

    private void add(CelExpr expression, DeviceKind kind) {
        Kind sort = expression.getKind();
        if (sort == Kind.IDENT) {
            // A variable of a macro that bears a metric's name counts as the metric: it only makes the rule ask for
            // more.
            String metric = ExpressionLanguage.metricOf(expression.ident().name());
            if (kind.metric(metric).isPresent()) {
                metrics.add(metric);
            }
        } else if (sort == Kind.SELECT && isAttributes(expression.select().operand())) {
            (expression.select().testOnly() ? testedAttributes : attributes)
                    .add(expression.select().field());
        } else if (sort == Kind.CALL && expression.call().args().size() == 2) {
            List<CelExpr> arguments = expression.call().args();
            if (expression.call().function().equals("_[_]") && isAttributes(arguments.get(0))) {
                text(arguments.get(1)).ifPresent(attributes::add);
            } else if (expression.call().function().equals("@in") && isAttributes(arguments.get(1))) {
                text(arguments.get(0)).ifPresent(testedAttributes::add);
            }
        }
    }

    private static boolean isAttributes(CelExpr expression) {
        return expression.getKind() == Kind.IDENT && expression.ident().name().equals(ExpressionLanguage.ATTRIBUTES);
    }

    private static Optional<String> text(CelExpr expression) {
        return expression.getKind() == Kind.CONSTANT && expression.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? Optional.of(expression.constant().stringValue())
                : Optional.empty();
    }
}
