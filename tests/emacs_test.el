;;; emacs_test.el --- Theories in Emacs: highlighting, indentation, the index, mistakes -*- lexical-binding: t -*-

;; usage: THEORYC=PATH-OF-THEORYC emacs -Q --batch -L editors/emacs -l tests/emacs_test.el -f ert-run-tests-batch-and-exit

;;; Code:

(require 'ert)
(require 'flymake)
(require 'package)
(require 'theory-mode)

;; Emacs has eglot from 29 on; Debian 12 has it as a package.
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
(package-initialize)
(require 'eglot)

(defconst emacs-test--project (expand-file-name "../" (file-name-directory (or load-file-name buffer-file-name))))
(defconst emacs-test--theoryc (getenv "THEORYC"))

(defconst emacs-test--theory "theory walking \"Why\" { version \"0.3\"  stage initial }
context kind \"Kindness of \\\" strangers\"
link kind increases year
section context \"Within a section\" {
  mechanism low-trust : trust.context // a comment: context
}
cmoc source {
  context   \"Rain\", kind  mechanism less kind
  then outcome year
  supported by @ki.03..@ki.05 pp. 14-15 table S1
  because   \"\"\"
    context \"is\" no slot // nor a comment
    \"\"\"
  explained by context
  unrelated to C7
}
/* context of a comment */
")

;; A line, a word on it, and the face of the word.
(defconst emacs-test--faces
  '((1 "theory" font-lock-keyword-face) (1 "walking" font-lock-function-name-face) (1 "Why" font-lock-string-face)
    (1 "version" font-lock-constant-face) (1 "initial" nil) (2 "context" font-lock-keyword-face)
    (2 "kind" font-lock-function-name-face) (2 "strangers" font-lock-string-face) (3 "link" font-lock-keyword-face)
    (3 "kind" nil) (3 "increases" font-lock-builtin-face) (3 "year" nil) (4 "context" font-lock-function-name-face)
    (5 "mechanism" font-lock-keyword-face) (5 "low-trust" font-lock-function-name-face) (5 "trust.context" nil)
    (5 "comment" font-lock-comment-face) (7 "source" font-lock-function-name-face) (8 "context" font-lock-keyword-face)
    (8 "kind" nil) (8 "mechanism" font-lock-keyword-face) (8 "less" font-lock-type-face) (9 "then" font-lock-keyword-face)
    (9 "outcome" font-lock-keyword-face) (9 "year" nil) (10 "supported" font-lock-builtin-face)
    (10 "by" font-lock-builtin-face) (10 "@ki.03" font-lock-variable-name-face) (10 "@ki.05" font-lock-variable-name-face)
    (11 "because" font-lock-builtin-face) (12 "context" font-lock-string-face) (12 "is" font-lock-string-face)
    (12 "nor" font-lock-string-face) (14 "explained" font-lock-builtin-face) (14 "context" nil)
    (15 "to" font-lock-builtin-face) (17 "context" font-lock-comment-face)))

(defmacro emacs-test--with (text &rest body)
  "Run BODY in a buffer of the mode that holds TEXT."
  (declare (indent 1))
  `(with-temp-buffer
     (insert ,text)
     (theory-mode)
     (goto-char (point-min))
     ,@body))

(defun emacs-test--read (path)
  "The text of the project's file PATH."
  (with-temp-buffer
    (insert-file-contents (expand-file-name path emacs-test--project))
    (buffer-string)))

(defun emacs-test--face (line word)
  "The face of WORD on LINE."
  (goto-char (point-min))
  (forward-line (1- line))
  (re-search-forward (concat "\\(?:^\\|[^[:alnum:]-]\\)\\(" (regexp-quote word) "\\)") (line-end-position))
  (let ((face (get-text-property (match-beginning 1) 'face)))
    (if (consp face) (car face) face)))

(ert-deftest emacs-test-file-type ()
  "Files that end in .theory are theories."
  (should (eq (assoc-default "walking.theory" auto-mode-alist #'string-match) 'theory-mode)))

(ert-deftest emacs-test-highlighting ()
  "Keywords are told from names, and neither is found in texts and comments."
  (emacs-test--with emacs-test--theory
    (font-lock-ensure)
    (pcase-dolist (`(,line ,word ,face) emacs-test--faces)
      (should (equal (list line word (emacs-test--face line word)) (list line word face))))))

(ert-deftest emacs-test-words-as-names ()
  "Of the golden test of words as names, every name of a construct is seen as one."
  (emacs-test--with (emacs-test--read "tests/golden/syntax/classify/words_as_names.theory")
    (font-lock-ensure)
    (dolist (name '("context" "case" "shift" "mechanism" "confidence" "outcome" "actor" "source" "by" "in" "increases" "for"))
      (goto-char (point-min))
      (re-search-forward (concat "^\\(?:construct\\|context\\|mechanism\\|outcome\\|actor\\|intervention\\) +\\(" name "\\)\\_>"))
      (should (equal (cons name (get-text-property (match-beginning 1) 'face)) (cons name 'font-lock-function-name-face))))))

(ert-deftest emacs-test-indentation ()
  "A theory that has lost its indentation gets the one of `theoryc fmt'."
  (dolist (example '("examples/ripples/ripples.theory" "examples/collaboration/initial.theory" "stdlib/trust.theory"))
    (let ((text (emacs-test--read example)))
      (emacs-test--with (replace-regexp-in-string "^ +" "" text)
        (let ((inhibit-message t)) (indent-region (point-min) (point-max)))
        (should (equal (split-string (buffer-string) "\n") (split-string text "\n")))))))

(ert-deftest emacs-test-index ()
  "What is declared is listed by its kind; slots are not."
  (emacs-test--with emacs-test--theory
    (let ((index (funcall imenu-create-index-function)))
      (should (equal (mapcar #'car (alist-get "Context" index nil nil #'equal)) '("kind")))
      (should (equal (mapcar #'car (alist-get "Mechanism" index nil nil #'equal)) '("low-trust")))
      (should (equal (mapcar #'car (alist-get "Cmoc" index nil nil #'equal)) '("source")))
      (should-not (assoc "Outcome" index)))))

(ert-deftest emacs-test-comments ()
  "Lines are commented out with two strokes."
  (emacs-test--with "context kind\n"
    (comment-region (point-min) (point-max))
    (should (equal (buffer-string) "// context kind\n"))))

(ert-deftest emacs-test-check ()
  "What `theoryc check' finds is listed, with its place."
  (skip-unless emacs-test--theoryc)
  (let* ((folder (make-temp-file "theory-emacs-" t))
         (file (expand-file-name "walking.theory" folder))
         (theory-program emacs-test--theoryc)
         (finished nil))
    (unwind-protect
        (with-current-buffer (find-file-noselect file)
          (insert "cmoc 1 {\n  context \"Début\", trust\n  mechanism \"Rest\"\n  outcome \"Sleep\"\n}\n")
          (save-buffer)
          (should (eq major-mode 'theory-mode))
          (with-current-buffer (theory-check)
            (add-hook 'compilation-finish-functions (lambda (&rest _) (setq finished t)) nil t)
            (with-timeout (20 (ert-fail "theoryc did not end"))
              (while (not finished) (accept-process-output nil 0.1)))
            (compilation--ensure-parse (point-max))
            (goto-char (point-min))
            (compilation-next-error 1)
            (while (not (looking-at-p ".*error\\[R009")) (compilation-next-error 1))
            (let* ((message (get-text-property (line-beginning-position) 'compilation-message))
                   (place (compilation--message->loc message)))
              (should (equal (list (compilation--loc->line place) (compilation--message->type message)) '(2 2))))))
      (delete-directory folder t))))

(defun emacs-test--wait (words condition)
  "Wait until CONDITION holds; WORDS say for what."
  (with-timeout (15 (ert-fail (concat "waited in vain for " words)))
    (while (not (funcall condition)) (accept-process-output nil 0.05))))

(defun emacs-test--errors ()
  "The lines of the errors that flymake shows."
  (mapcar (lambda (one) (line-number-at-pos (flymake-diagnostic-beg one)))
          (seq-filter (lambda (one) (eq (flymake-diagnostic-type one) 'eglot-error)) (flymake-diagnostics))))

(defun emacs-test--with-server (text check)
  "Open a theory that holds TEXT, start the server, and call CHECK in its buffer."
  (let* ((folder (make-temp-file "theory-emacs-" t))
         (theory-program emacs-test--theoryc)
         (eglot-sync-connect 15)
         (eglot-confirm-server-initiated-edits nil)
         (inhibit-message t))
    (unwind-protect
        (with-current-buffer (find-file-noselect (expand-file-name "walking.theory" folder))
          (insert text)
          (save-buffer)
          (call-interactively #'eglot)
          (unwind-protect (funcall check)
            (let ((kill-buffer-query-functions nil))
              (eglot-shutdown (eglot-current-server))
              (set-buffer-modified-p nil)
              (kill-buffer))))
      (delete-directory folder t))))

(ert-deftest emacs-test-server ()
  "With eglot: what is wrong is shown, a name is renamed everywhere, the text is laid out."
  (skip-unless emacs-test--theoryc)
  (emacs-test--with-server
   "outcome trust \"Trust\"\ncmoc 1 {\n  context \"Rain\"\n  mechanism \"Rest\"\n  outcome more trsut\n}\n"
   (lambda ()
     (emacs-test--wait "an error" (lambda () (flymake-start) (equal (emacs-test--errors) '(5))))
     (goto-char (point-min))
     (search-forward "trsut")
     (replace-match "trust")
     (save-buffer) ; which tells the server, as time would if somebody sat here
     (goto-char (point-min))
     (search-forward "trust")
     (backward-char)
     (eglot-rename "reliance")
     (should (string-match-p "^  outcome more reliance$" (buffer-string)))
     (eglot-format-buffer)
     (should (string-match-p "^  context   \"Rain\"$" (buffer-string)))
     (emacs-test--wait "no errors" (lambda () (flymake-start) (null (emacs-test--errors)))))))

(provide 'emacs_test)
;;; emacs_test.el ends here
