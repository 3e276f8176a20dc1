package org.scenicwatch.core.dialogue;

import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;

/** A command on the dialogue with complainants was refused. */
public final class DialogueRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private DialogueRefused(String reason, String zh, String en) {
        super("dialogue." + reason, new LocalText(zh, en));
    }

    /** {@code dialogue.unknown-question}: nobody asked that. */
    public static DialogueRefused unknownQuestion() {
        return new DialogueRefused("unknown-question", "没有此提问。", "There is no such question.");
    }

    /** {@code dialogue.answered-already}: a complainant answers a question once. */
    public static DialogueRefused answeredAlready() {
        return new DialogueRefused("answered-already", "您已回答过这个问题。", "You have answered this question already.");
    }

    /** {@code dialogue.nothing-said}: an answer is words or photos. */
    public static DialogueRefused nothingSaid() {
        return new DialogueRefused("nothing-said", "请写几句话或附上照片。", "Please write something or add a photo.");
    }

    /** {@code dialogue.too-many-photos}: a complaint has room for so many photos that are sent later. */
    public static DialogueRefused tooManyPhotos(int most) {
        return new DialogueRefused(
                "too-many-photos",
                "一件投诉最多可补充 " + most + " 张照片。",
                "At most " + most + " photos can be added to a complaint later.");
    }

    /** {@code dialogue.too-many-questions}: so many questions may wait for an answer. */
    public static DialogueRefused tooManyQuestions(int most) {
        return new DialogueRefused(
                "too-many-questions",
                "已有 " + most + " 个问题等待回答，请等候答复后再提问。",
                most + " questions wait for an answer already; wait for one before you ask more.");
    }
}
