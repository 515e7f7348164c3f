import { createContext, type ReactNode, use, useRef, useState } from "react";
import { type DefaultValues, type FieldErrors, type FieldValues, FormProvider, useForm as useHookForm, type UseFormReturn } from "react-hook-form";
import type { $ZodType } from "zod/v4/core";
import type { Refusal } from "~/lib/refusal";
import { Button, Buttons } from "../Button";
import { ErrorSummary, type SummaryLine } from "./ErrorSummary";
import { controlOf, errorsOf } from "./errors";
import { resolverOf } from "./resolver";

/** A form held by its `zod/mini` schema, which gives both its type and its messages. */
export function useForm<Values extends FieldValues>(
  schema: $ZodType<Values, FieldValues>,
  defaultValues: DefaultValues<Values>,
): UseFormReturn<FieldValues, unknown, Values> {
  return useHookForm<FieldValues, unknown, Values>({
    resolver: resolverOf(schema),
    defaultValues: defaultValues as DefaultValues<FieldValues>,
    mode: "onSubmit",
    reValidateMode: "onChange",
    shouldFocusError: false,
  });
}

type Props<Values extends FieldValues> = {
  form: UseFormReturn<FieldValues, unknown, Values>;
  /** Sends; gives back the refusals, if any, to be shown at their fields. */
  onSubmit: (values: Values) => Promise<readonly Refusal[] | void>;
  submit: string;
  cancel?: ReactNode;
  children: ReactNode;
  /** Of the summary: `h2` in a page, `h3` in a dialog. */
  id?: string;
};

const Refusals = createContext<readonly Refusal[]>([]);
/** The refusals of the last attempt: a field shows the citation of its own. */
export const useRefusals = () => use(Refusals);

/** The form: errors said once at the top with links, and again at each field; nothing sent twice. */
export function Form<Values extends FieldValues>({ form, onSubmit, submit, cancel, children, id }: Props<Values>) {
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [summary, setSummary] = useState<SummaryLine[]>([]);
  const root = useRef<HTMLFormElement>(null);
  const known = (name: string | undefined) => controlOf(root.current, name) !== undefined;

  const accept = async (values: Values) => {
    setSummary([]);
    setRefusals([]);
    const found = (await onSubmit(values)) ?? [];
    if (found.length === 0) return;
    setRefusals(found);
    for (const { field, message } of found) if (field && known(field)) form.setError(field, { type: "refused", message });
    setSummary(found.map(({ field, message, citation }) => ({ message, citation, ...(known(field) && { field }) })));
  };
  const refuse = (errors: FieldErrors) => {
    setRefusals([]);
    setSummary(errorsOf(errors));
  };

  return (
    <FormProvider {...(form as unknown as UseFormReturn)}>
      <Refusals value={refusals}>
        <form
          id={id}
          ref={root}
          noValidate
          onSubmit={(event) => {
            event.stopPropagation();
            if (form.formState.isSubmitting) event.preventDefault();
            else void form.handleSubmit(accept, refuse)(event);
          }}
        >
          <ErrorSummary lines={summary} form={root} />
          {children}
          <Buttons>
            <Button type="submit" pending={form.formState.isSubmitting}>
              {submit}
            </Button>
            {cancel}
          </Buttons>
        </form>
      </Refusals>
    </FormProvider>
  );
}
